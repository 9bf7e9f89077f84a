package org.scipion.preview.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scipion.preview.DatabaseDescription.ColumnFacts;

/**
 * Tables and views of a database, by type, then name, without SQLite's own.
 *
 * @param relations the tables and views
 */
record Schema(List<Relation> relations) {

    private static final int MOST_RELATIONS = 10_000;

    /**
     * A table or view.
     *
     * @param name as declared
     * @param view whether it is a view
     */
    record Relation(String name, boolean view) {

        /** The name as SQL. */
        String quoted() {
            return Schema.quoted(name);
        }
    }

    static Schema read(ReadOnlyConnection connection) throws SQLException {
        return new Schema(connection.rows(
                "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                        + " ORDER BY type, name",
                MOST_RELATIONS,
                row -> new Relation(row.getString(1), row.getString(2).equals("view"))));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<ColumnFacts> columns(ReadOnlyConnection connection, Relation relation, int most) throws SQLException {
        return connection.rows(
                "PRAGMA table_info(" + relation.quoted() + ")",
                most,
                row -> new ColumnFacts(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("type")).orElse(""),
                        row.getInt("notnull") != 0,
                        row.getInt("pk") != 0));
    }

    Optional<Relation> find(String name) {
        return relations.stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }

    List<Relation> tables() {
        return relations.stream().filter(relation -> !relation.view()).toList();
    }

    List<Relation> views() {
        return relations.stream().filter(Relation::view).toList();
    }

    /** Whether a table has a name that Scipion gives. */
    boolean looksLikeScipion() {
        Set<String> names = Set.of("objects", "relations", "properties", "classes");
        return tables().stream().anyMatch(table -> names.contains(table.name().toLowerCase(Locale.ROOT)));
    }
}
