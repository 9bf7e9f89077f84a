package org.scipion.server.galleries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.scipion.preview.Content;
import org.scipion.preview.Table;
import org.scipion.preview.TablePage;
import org.scipion.server.files.FilePreviews;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;

/** Shows the file that an output is: as the file browser does, except that rows of tables are objects, as the client's pane of outputs reads them. */
final class SingleFile {

    private final FilePreviews previews;

    SingleFile(FilePreviews previews) {
        this.previews = previews;
    }

    PreviewAnswer show(Content content) {
        return content instanceof Table table ? rows(table) : previews.show(content, OptionalInt.empty());
    }

    private static PreviewAnswer rows(Table table) {
        TablePage page = table.page(0, FilePreviews.MOST_ROWS);
        PreviewHeaders headers = PreviewHeaders.of("table", table.file())
                .with("X-Preview-Type", "table")
                .with("X-Preview-Format", table.format())
                .table(page.columns(), page.rows().size())
                .truncated(page.more());
        List<Map<String, Object>> rows =
                page.rows().stream().map(row -> row(page.columns(), row)).toList();
        return PreviewAnswer.json(Map.of("columns", page.columns(), "rows", rows), headers);
    }

    private static Map<String, Object> row(List<String> columns, List<String> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return row;
    }
}
