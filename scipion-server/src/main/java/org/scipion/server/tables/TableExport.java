package org.scipion.server.tables;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A table as a file, read and written row by row while it is sent. */
final class TableExport implements StreamingOutput {

    private final MetadataTable table;
    private final RowOrder order;
    private final ExportFormat format;

    /** Looks at one row, so that what cannot be read is told before the answer begins. */
    TableExport(MetadataTable table, RowOrder order, ExportFormat format) {
        this.table = table;
        this.order = order;
        this.format = format;
        table.rows(order, 0, 1);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (TableWriter writer = format.open(out, table.alias())) {
            writer.write(table.columns().stream().map(TableColumn::name).toList());
            table.forEach(order, row -> write(writer, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(TableWriter writer, TableRow row) {
        try {
            writer.write(row.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
