package org.scipion.bridge.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Writes lines of values between commas or tabs, the names of the columns first. */
final class DelimitedExport extends SetExport {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private final Style style;

    /** How values are told apart. */
    enum Style {
        COMMA(",", "\r\n"),
        TAB("\t", "\n");

        private final String delimiter;
        private final String lineEnd;

        Style(String delimiter, String lineEnd) {
            this.delimiter = delimiter;
            this.lineEnd = lineEnd;
        }
    }

    DelimitedExport(Style style) {
        this.style = style;
    }

    @Override
    void writeTable(ScipionSet set, SetQuery query, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> names = new ArrayList<>(List.of("id", "enabled", "label", "comment"));
        set.schema().columns().stream().map(SetColumn::path).forEach(names::add);
        writer.write(line(names));
        forEach(set, query, item -> writer.write(line(cells(item))));
        writer.flush();
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::quoted).collect(Collectors.joining(style.delimiter)) + style.lineEnd;
    }

    private List<String> cells(SetItem item) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(item.id()));
        cells.add(item.enabled() ? "1" : "0");
        cells.add(text(item.label()));
        cells.add(text(item.comment()));
        item.values().forEach(value -> cells.add(value instanceof Value.Text text ? text(text.text()) : value.text()));
        return cells;
    }

    /** Spreadsheets run text that looks like a formula. */
    private String text(String text) {
        boolean looksLikeAFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return looksLikeAFormula && style == Style.COMMA ? "'" + text : text;
    }

    private String quoted(String cell) {
        if (style == Style.TAB) {
            return cell.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\r", "\\r")
                    .replace("\n", "\\n");
        }
        boolean needsQuotes = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
