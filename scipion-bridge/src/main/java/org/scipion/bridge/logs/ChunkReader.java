package org.scipion.bridge.logs;

import java.nio.file.Path;
import org.scipion.bridge.file.FileSize;
import org.scipion.model.LogChannel;
import org.scipion.model.LogChunk;

/** Reads what a log gained since an offset. */
public final class ChunkReader {
    private final int maxBytes;
    private final int maxLines;

    /** At most this many bytes and lines at once, both at least 1. */
    public ChunkReader(int maxBytes, int maxLines) {
        this.maxBytes = maxBytes;
        this.maxLines = maxLines;
    }

    /** Whole lines, or the start of a line too long to come whole, or a last line without end. */
    public LogChunk read(LogChannel channel, Path file, long offset) {
        long size = FileSize.of(file);
        boolean reset = offset > size;
        long start = reset || offset < 0 ? 0 : offset;
        byte[] bytes = LogFile.read(file, start, maxBytes);
        int end = end(bytes, start + bytes.length >= size);
        return new LogChunk(channel, Utf8.text(bytes, 0, end), start + end, reset);
    }

    private int end(byte[] bytes, boolean reachesEndOfFile) {
        int lines = 0;
        int afterLastLine = 0;
        for (int index = 0; index < bytes.length && lines < maxLines; index++) {
            if (bytes[index] == '\n') {
                lines++;
                afterLastLine = index + 1;
            }
        }
        if (lines == maxLines || (afterLastLine > 0 && !reachesEndOfFile)) {
            return afterLastLine;
        }
        return Utf8.cutBefore(bytes, bytes.length);
    }
}
