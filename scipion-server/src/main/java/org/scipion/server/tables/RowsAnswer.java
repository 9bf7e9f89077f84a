package org.scipion.server.tables;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.scipion.preview.FileChangedException;
import org.scipion.server.http.rest.Json;

/** Consecutive rows with their places, read and written in portions, so that many rows take little memory. */
final class RowsAnswer implements StreamingOutput {

    private static final int PORTION = 2_000;

    private final MetadataTable table;
    private final RowOrder order;
    private final long offset;
    private final int limit;
    private final TableRows first;

    /** Reads the first portion, so that what cannot be read is told before the answer begins. */
    RowsAnswer(MetadataTable table, RowOrder order, long offset, int limit) {
        this.table = table;
        this.order = order;
        this.offset = offset;
        this.limit = limit;
        this.first = table.rows(order, offset, Math.min(limit, PORTION));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = Json.mapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("offset", offset);
            json.writeNumberField("limit", limit);
            json.writeNumberField("totalRows", first.total());
            json.writeArrayFieldStart("rows");
            writeRows(json);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void writeRows(JsonGenerator json) throws IOException {
        long next = offset;
        for (TableRow row : first.rows()) {
            write(json, row, next++);
        }
        while (next < Math.min(offset + limit, first.total())) {
            int portion = (int) Math.min(offset + limit - next, PORTION);
            List<TableRow> rows = table.rows(order, next, portion).rows();
            if (rows.isEmpty()) {
                throw new FileChangedException("The table " + table.name() + " became shorter while it was read");
            }
            for (TableRow row : rows) {
                write(json, row, next++);
            }
        }
    }

    private static void write(JsonGenerator json, TableRow row, long index) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", index);
        json.writeNumberField("index", index);
        json.writeNumberField("rowId", row.id());
        json.writeArrayFieldStart("values");
        for (Object value : row.values()) {
            json.writePOJO(value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
