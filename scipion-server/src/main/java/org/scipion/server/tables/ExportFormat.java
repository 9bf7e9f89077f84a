package org.scipion.server.tables;

import java.io.OutputStream;
import java.util.Locale;
import org.scipion.server.http.FieldErrors;

/** Forms in which tables can be downloaded. */
enum ExportFormat {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mime;

    ExportFormat(String mime) {
        this.mime = mime;
    }

    /** The media type. */
    String mime() {
        return mime;
    }

    /** The suffix of file names. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file. */
    TableWriter open(OutputStream out, String title) {
        return this == CSV ? new CsvFile(out) : new ExcelFile(out, title);
    }

    /**
     * The form that a query names.
     *
     * @throws org.scipion.server.http.InvalidFieldsException if it is none
     */
    static ExportFormat parse(String text) {
        FieldErrors.inQuery()
                .check("format", text.toLowerCase(Locale.ROOT).matches("csv|xlsx"), "Must be csv or xlsx")
                .refuse();
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
