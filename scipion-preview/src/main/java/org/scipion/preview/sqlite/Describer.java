package org.scipion.preview.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.DatabaseDescription.ColumnFacts;
import org.scipion.preview.DatabaseDescription.Sample;
import org.scipion.preview.DatabaseDescription.TableFacts;
import org.scipion.preview.Limits;

/** Puts together the description of one database. What takes too long becomes a warning. */
final class Describer {

    private static final int SAMPLE_ROWS = 25;
    private static final int LONGEST_TEXT = 240;
    private static final List<String> TELLING = List.of("Objects", "objects", "Properties", "properties");

    private final ReadOnlyConnection connection;
    private final Limits limits;
    private final long sizeBytes;
    private final List<String> warnings = new ArrayList<>();

    Describer(ReadOnlyConnection connection, Limits limits, long sizeBytes) {
        this.connection = connection;
        this.limits = limits;
        this.sizeBytes = sizeBytes;
    }

    DatabaseDescription describe() throws SQLException {
        Schema schema = Schema.read(connection);
        List<TableFacts> tables = tables(schema);
        connection.restartTime(); // counting must not leave the sample without any
        boolean scipion = schema.looksLikeScipion();
        String className = scipion ? className(schema) : "";
        Map<String, String> summary = summary(schema, scipion);
        Sample sample = sample(schema, tables);
        summary.put("Quick check", fact("Quick check", "PRAGMA quick_check(1)"));
        return new DatabaseDescription(true, scipion, className, summary, tables, sample, List.copyOf(warnings));
    }

    private List<TableFacts> tables(Schema schema) {
        if (schema.relations().size() > limits.databaseTables()) {
            warnings.add("Only the first " + limits.databaseTables() + " of "
                    + schema.relations().size() + " tables are described");
        }
        return schema.relations().stream()
                .limit(limits.databaseTables())
                .map(this::facts)
                .toList();
    }

    private TableFacts facts(Schema.Relation relation) {
        List<ColumnFacts> columns = orElse(
                List.of(),
                "The columns of " + relation.name(),
                () -> Schema.columns(connection, relation, limits.columns()));
        long rows = relation.view() ? -1 : count(relation);
        List<ColumnFacts> preview =
                columns.stream().limit(limits.databaseColumns()).toList();
        return new TableFacts(relation.name(), relation.view(), rows, columns.size(), preview);
    }

    private long count(Schema.Relation relation) {
        return orElse(
                -1L,
                "The number of rows of " + relation.name(),
                () -> Long.parseLong(connection.text("SELECT COUNT(*) FROM " + relation.quoted())));
    }

    private String className(Schema schema) {
        Optional<Schema.Relation> properties = schema.tables().stream()
                .filter(table -> table.name().equals("Properties"))
                .findFirst();
        return properties
                .map(table -> orElse(
                        "",
                        "The class of the set",
                        () -> connection.text("SELECT value FROM Properties WHERE key = 'self'")))
                .orElse("");
    }

    private Map<String, String> summary(Schema schema, boolean scipion) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("Status", "Readable");
        summary.put("Type", scipion ? "Scipion SQLite" : "SQLite");
        summary.put("Tables", Integer.toString(schema.tables().size()));
        summary.put("Views", Integer.toString(schema.views().size()));
        summary.put("Indexes", fact("Indexes", "SELECT COUNT(*) FROM sqlite_master WHERE type = 'index'"));
        summary.put("Size", sizeBytes + " bytes");
        summary.put("Encoding", fact("Encoding", "PRAGMA encoding"));
        summary.put("Page size", fact("Page size", "PRAGMA page_size"));
        summary.put("Page count", fact("Page count", "PRAGMA page_count"));
        summary.put("User version", fact("User version", "PRAGMA user_version"));
        summary.put("Application id", fact("Application id", "PRAGMA application_id"));
        return summary;
    }

    private String fact(String name, String sql) {
        return orElse("", name, () -> connection.text(sql));
    }

    private Sample sample(Schema schema, List<TableFacts> tables) {
        Sample none = new Sample("", List.of(), List.of(), false);
        return mostTelling(schema, tables)
                .map(table -> orElse(none, "A sample of " + table.name(), () -> sampleOf(table)))
                .orElse(none);
    }

    private static Optional<Schema.Relation> mostTelling(Schema schema, List<TableFacts> tables) {
        return TELLING.stream()
                .flatMap(name -> schema.find(name).stream())
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> !table.view())
                        .max(Comparator.comparingLong(TableFacts::rows))
                        .flatMap(table -> schema.find(table.name())));
    }

    private Sample sampleOf(Schema.Relation table) throws SQLException {
        Rows rows = new Rows(connection, table, limits);
        List<String> columns = rows.columnNames(limits.databaseColumns() + 1);
        List<String> shown = columns.stream().limit(limits.databaseColumns()).toList();
        List<List<@Nullable Object>> cells = rows.cells(shown, LONGEST_TEXT, 0, SAMPLE_ROWS + 1);
        boolean truncated = cells.size() > SAMPLE_ROWS || columns.size() > shown.size();
        return new Sample(table.name(), shown, cells.stream().limit(SAMPLE_ROWS).toList(), truncated);
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T orElse(T otherwise, String what, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            warnings.add(what + " could not be found out: " + failure.getMessage());
            return otherwise;
        }
    }
}
