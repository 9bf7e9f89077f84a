package org.scipion.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an SQLite file holds.
 *
 * @param readable whether it could be read as a database
 * @param scipion whether it looks like a Scipion project or set
 * @param className class of the objects of a Scipion set, such as {@code SetOfParticles}; empty if it is none
 * @param summary facts in display order: status, type, tables, views, indexes, size, encoding and more
 * @param tables tables and views by type, then name; at most {@link Limits#databaseTables()}
 * @param sample some rows of the table that tells most
 * @param warnings what could not be found out, and why
 */
public record DatabaseDescription(
        boolean readable,
        boolean scipion,
        String className,
        Map<String, String> summary,
        List<TableFacts> tables,
        Sample sample,
        List<String> warnings) {

    /** The class name, if there is one. */
    public Optional<String> objectClass() {
        return className.isEmpty() ? Optional.empty() : Optional.of(className);
    }

    /**
     * A table or view.
     *
     * @param name as declared
     * @param view whether it is a view
     * @param rows number of rows; -1 for views and when counting took too long
     * @param columns number of columns
     * @param columnPreview the first columns, at most {@link Limits#databaseColumns()}
     */
    public record TableFacts(String name, boolean view, long rows, int columns, List<ColumnFacts> columnPreview) {}

    /**
     * A column.
     *
     * @param name as declared
     * @param type as declared; may be empty
     * @param notNull whether it refuses NULL
     * @param primaryKey whether it is part of the primary key
     */
    public record ColumnFacts(String name, String type, boolean notNull, boolean primaryKey) {}

    /**
     * Some rows of one table.
     *
     * @param table its name; empty if there is none
     * @param columns the first columns
     * @param rows cells are null, Long, Double or String; long text is cut, blobs are described
     * @param truncated whether there are more rows or columns
     */
    public record Sample(String table, List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}
}
