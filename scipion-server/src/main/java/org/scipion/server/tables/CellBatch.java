package org.scipion.server.tables;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * Pictures of several cells of one table, all drawn alike.
 *
 * @param items which
 * @param size longest side in pixels
 * @param applyTransform whether images are moved as their rows' matrices say
 * @param fmt file format
 * @param sortBy column of the order that places count in
 * @param asc whether that order is ascending
 */
record CellBatch(
        @Nullable List<@Nullable CellPlace> items,
        @Nullable Integer size,
        @Nullable Boolean applyTransform,
        @JsonAlias("format") @Nullable String fmt,
        @Nullable String sortBy,
        @Nullable Boolean asc) {

    /** The most cells of one request. */
    static final int MOST = 64;

    private static final int USUAL_SIZE = 256;

    /** The cells. */
    List<CellPlace> places() {
        List<CellPlace> places = items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
        FieldErrors.inBody()
                .required("items", items)
                .check("items", places.size() <= MOST, "At most " + MOST + " cells")
                .refuse();
        return places;
    }

    String format() {
        return fmt == null ? "png" : fmt;
    }

    CellLook look() {
        return CellLook.of(
                FieldErrors.inBody(), size == null ? USUAL_SIZE : size, format(), Boolean.TRUE.equals(applyTransform));
    }

    RowOrder order() {
        return RowOrder.by(sortBy == null ? "id" : sortBy, !Boolean.FALSE.equals(asc));
    }
}
