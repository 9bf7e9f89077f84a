package org.scipion.bridge.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;

/** Writes STAR, with RELION's labels (version 3.1 and later) for the sets that RELION knows. */
final class StarExport extends SetExport {

    @Override
    void writeTable(ScipionSet set, SetQuery query, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(set, query, writer);
        if (set.schema().itemClass().equals("TiltSeries")) {
            forEach(set, query, series -> write(set.nested(series.id()), SetQuery.ALL, writer));
        }
        writer.flush();
    }

    private static void write(ScipionSet set, SetQuery query, Writer writer) throws IOException {
        StarTable table = RelionTables.of(set);
        if (!table.optics().isEmpty()) {
            writeOptics(table.optics(), writer);
        }
        writer.write("# version 30001\n\ndata_" + table.name() + "\n\nloop_\n");
        writeLabels(table.columns().stream().map(StarTable.Column::label).toList(), writer);
        forEach(set, query, item -> writer.write(line(table.columns(), item)));
        writer.write("\n");
    }

    private static void writeOptics(List<StarTable.Optics> optics, Writer writer) throws IOException {
        writer.write("# version 30001\n\ndata_optics\n\nloop_\n");
        writeLabels(optics.stream().map(StarTable.Optics::label).toList(), writer);
        writer.write(optics.stream().map(StarTable.Optics::value).collect(Collectors.joining(" ")) + "\n\n");
    }

    private static void writeLabels(List<String> labels, Writer writer) throws IOException {
        for (int index = 0; index < labels.size(); index++) {
            writer.write("_" + labels.get(index) + " #" + (index + 1) + "\n");
        }
    }

    private static String line(List<StarTable.Column> columns, SetItem item) {
        return columns.stream()
                        .map(column -> StarText.quoted(column.value().apply(item)))
                        .collect(Collectors.joining(" "))
                + "\n";
    }
}
