package org.scipion.store.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The tables of a store, as its database tells of them; Liquibase's own are not among them. */
final class Catalogue {
    private static final String TABLES = """
            select table_name from information_schema.tables
             where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'databasechangelog%'
             order by table_name
            """;
    private static final String REFERENCES = """
            select child.relname, parent.relname from pg_constraint c
              join pg_class child on child.oid = c.conrelid
              join pg_class parent on parent.oid = c.confrelid
             where c.contype = 'f' and child.relnamespace = current_schema()::regnamespace and child.oid <> parent.oid
            """;
    private static final String CHANGES = "select id from databasechangelog order by orderexecuted, id";

    private final Link link;

    Catalogue(Link link) {
        this.link = link;
    }

    /** All tables, each after those that it refers to. */
    List<String> tables() throws SQLException {
        List<String> left = new ArrayList<>(link.column(TABLES));
        List<String[]> references = link.ask(REFERENCES);
        SequencedSet<String> ordered = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference[0].equals(table) && !ordered.contains(reference[1])))
                    .toList();
            if (ready.isEmpty()) {
                throw new SQLException("The tables " + left + " refer to each other in a circle");
            }
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return List.copyOf(ordered);
    }

    List<String> columns(String table) throws SQLException {
        return link.column("select column_name from information_schema.columns"
                + " where table_schema = current_schema() and is_generated = 'NEVER' and table_name = '"
                + table.replace("'", "''") + "' order by ordinal_position");
    }

    /** Names of the changes that made the tables what they are. */
    List<String> changes() throws SQLException {
        return link.column(CHANGES);
    }

    /** A name as SQL writes it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Table and columns as {@code copy} wants them. */
    static String copied(String table, List<String> columns) {
        return quoted(table) + " ("
                + String.join(", ", columns.stream().map(Catalogue::quoted).toList()) + ")";
    }
}
