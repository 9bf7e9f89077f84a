package org.scipion.server.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a batch, as the client reads them.
 *
 * @param tableName the table
 * @param fmt file format of the pictures
 * @param items the pictures, in the order in which they were asked for
 * @param errors what could not be drawn
 */
record CellBatchAnswer(String tableName, String fmt, List<Drawn> items, List<Failed> errors) {

    /** What became of a cell. */
    sealed interface Outcome {}

    /**
     * A picture.
     *
     * @param rowId id of the row
     * @param rowIndex place of the row as it was asked for
     * @param columnName the column
     * @param contentType media type
     * @param dataUrl the picture's bytes as a {@code data:} address
     */
    record Drawn(
            @Nullable Long rowId,
            @Nullable Long rowIndex,
            @Nullable String columnName,
            String contentType,
            String dataUrl)
            implements Outcome {}

    /**
     * A failure.
     *
     * @param rowId id of the row as it was asked for
     * @param rowIndex place of the row as it was asked for
     * @param columnName the column
     * @param error why
     */
    record Failed(
            @Nullable Long rowId,
            @Nullable Long rowIndex,
            @Nullable String columnName,
            String error) implements Outcome {}

    static CellBatchAnswer of(String tableName, String fmt, List<Outcome> outcomes) {
        return new CellBatchAnswer(tableName, fmt, only(outcomes, Drawn.class), only(outcomes, Failed.class));
    }

    private static <T> List<T> only(List<Outcome> outcomes, Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
