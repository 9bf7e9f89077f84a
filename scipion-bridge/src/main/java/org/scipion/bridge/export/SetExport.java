package org.scipion.bridge.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.scipion.bridge.ExportFormat;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetQuery;

/** Writes a set as a table of one format. */
public abstract class SetExport {

    /** The writer of a format. */
    public static SetExport of(ExportFormat format) {
        return switch (format) {
            case CSV -> new DelimitedExport(DelimitedExport.Style.COMMA);
            case TSV -> new DelimitedExport(DelimitedExport.Style.TAB);
            case JSON -> new JsonExport();
            case STAR -> new StarExport();
        };
    }

    /** Writes the items that a query asks for; flushes the stream and leaves it open. */
    public final void write(ScipionSet set, SetQuery query, OutputStream out) {
        try {
            writeTable(set, query, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the items of " + set.file() + ": " + e.getMessage(), e);
        }
    }

    abstract void writeTable(ScipionSet set, SetQuery query, OutputStream out) throws IOException;

    /** Work on an item that may fail as streams do. */
    interface ItemWriter {
        void write(org.scipion.model.SetItem item) throws IOException;
    }

    static void forEach(ScipionSet set, SetQuery query, ItemWriter writer) {
        set.forEach(query, item -> {
            try {
                writer.write(item);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write item " + item.id() + ": " + e.getMessage(), e);
            }
        });
    }
}
