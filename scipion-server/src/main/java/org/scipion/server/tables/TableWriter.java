package org.scipion.server.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table into a file, row by row. For one thread; closing it ends the file, not the stream. */
interface TableWriter extends Closeable {

    /** A line of names or values; null stands for none. */
    void write(List<? extends @Nullable Object> cells) throws IOException;
}
