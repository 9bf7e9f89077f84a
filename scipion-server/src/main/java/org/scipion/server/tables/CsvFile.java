package org.scipion.server.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Value;

/** Comma-separated values (RFC 4180) in UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe in front. */
final class CsvFile implements TableWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter csv;

    CsvFile(OutputStream out) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::text).toList());
    }

    private static String text(@Nullable Object cell) {
        String text = cell instanceof Double real ? new Value.Real(real).text() : Objects.toString(cell, "");
        boolean looksLikeAFormula =
                !(cell instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return looksLikeAFormula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
