package org.scipion.bridge.logs;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.scipion.bridge.file.FileSize;
import org.scipion.model.LogChannel;
import org.scipion.model.LogWindow;

/** Reads the part of a log that ends at an offset. */
public final class WindowReader {
    private final int maxBytes;

    /** At most this many bytes at once, at least 1. */
    public WindowReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The window that ends at the offset, or at the end of the file. */
    public LogWindow read(LogChannel channel, Path file, OptionalLong asked) {
        long size = FileSize.of(file);
        long wanted = Math.clamp(asked.orElse(size), 0, size);
        long from = Math.max(0, wanted - maxBytes);
        byte[] bytes = LogFile.read(file, from, (int) (wanted - from));
        int start = from == 0 ? 0 : start(file, from, bytes);
        return new LogWindow(channel, Utf8.text(bytes, start, bytes.length), from + start, from + bytes.length, size);
    }

    /** The first start of a line, which is the very first byte if the byte before it ends a line; else of a character. */
    private static int start(Path file, long from, byte[] bytes) {
        byte[] before = LogFile.read(file, from - 1, 1);
        if (before.length == 1 && before[0] == '\n') {
            return 0;
        }
        for (int index = 0; index < bytes.length - 1; index++) {
            if (bytes[index] == '\n') {
                return index + 1;
            }
        }
        int start = 0;
        while (start < bytes.length - 1 && start < 3 && Utf8.isContinuation(bytes[start])) {
            start++;
        }
        return start;
    }
}
