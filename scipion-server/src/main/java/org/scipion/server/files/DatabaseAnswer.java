package org.scipion.server.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Database;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.DatabaseDescription.ColumnFacts;
import org.scipion.preview.DatabaseDescription.TableFacts;
import org.scipion.preview.FileFacts;

/** Shows an SQLite file in the shape that the client's database pane reads. */
final class DatabaseAnswer {

    private DatabaseAnswer() {}

    static PreviewAnswer of(Database database) {
        DatabaseDescription description = database.describe();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("kind", "database");
        body.put("mime", database.file().mime());
        body.put("meta", meta(database.file(), description));
        body.put("database", content(description));
        return PreviewAnswer.json(body, PreviewHeaders.of("database", database.file()));
    }

    private static Map<String, @Nullable Object> meta(FileFacts file, DatabaseDescription description) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("name", file.name());
        meta.put("mime", file.mime());
        meta.put("sizeBytes", file.sizeBytes());
        meta.put("databaseType", description.scipion() ? "scipion" : "sqlite");
        meta.put("readable", description.readable());
        meta.put("tableCount", description.tables().size());
        meta.put("objectClass", description.objectClass().orElse(null));
        return meta;
    }

    private static Map<String, @Nullable Object> content(DatabaseDescription description) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("engine", "sqlite");
        content.put("readable", description.readable());
        content.put("isScipion", description.scipion());
        content.put("objectClass", description.objectClass().orElse(null));
        content.put("summary", summary(description));
        content.put(
                "tables",
                description.tables().stream().map(DatabaseAnswer::table).toList());
        content.put("sample", description.sample());
        content.put("warnings", description.warnings());
        return content;
    }

    private static List<Map<String, String>> summary(DatabaseDescription description) {
        return description.summary().entrySet().stream()
                .map(fact -> Map.of("key", fact.getKey(), "value", fact.getValue()))
                .toList();
    }

    private static Map<String, @Nullable Object> table(TableFacts table) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("name", table.name());
        shown.put("type", table.view() ? "view" : "table");
        if (table.rows() >= 0) {
            shown.put("rows", table.rows());
        }
        shown.put("columns", table.columns());
        shown.put(
                "columnPreview",
                table.columnPreview().stream().map(DatabaseAnswer::column).toList());
        return shown;
    }

    private static Map<String, Object> column(ColumnFacts column) {
        return Map.of(
                "name", column.name(),
                "type", column.type(),
                "notNull", column.notNull(),
                "primaryKey", column.primaryKey());
    }
}
