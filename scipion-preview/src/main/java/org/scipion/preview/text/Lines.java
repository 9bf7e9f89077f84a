package org.scipion.preview.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.scipion.preview.TooLargeException;

/** The lines of a text one after the other, ended by LF, CR LF or CR. Reads ahead by blocks; for one thread. */
public final class Lines {

    private static final int BLOCK_BYTES = 1 << 16;

    private final String file;
    private final MemorySegment text;
    private final int longestLine;
    private byte[] block = new byte[0];
    private int at;
    private long blockEnd;
    private long number;

    /** Lines of {@code text}, none of which may have more than {@code longestLine} bytes. */
    public Lines(String file, MemorySegment text, int longestLine) {
        this.file = file;
        this.text = text;
        this.longestLine = longestLine;
    }

    /** 1-based number of the line that was read last. */
    public long number() {
        return number;
    }

    /** Position after what has been read so far. */
    public long position() {
        return blockEnd - (block.length - at);
    }

    /** The next line without its end; empty after the last. */
    public Optional<String> next() {
        if (!more()) {
            return Optional.empty();
        }
        number++;
        byte[] start = new byte[0];
        int end = lineEnd();
        while (end == block.length && blockEnd < text.byteSize()) {
            start = joined(start, end);
            fill();
            end = lineEnd();
        }
        byte[] line = joined(start, end);
        at = Math.min(end + 1, block.length);
        skipLineFeed(end);
        return Optional.of(new String(line, StandardCharsets.UTF_8));
    }

    private boolean more() {
        if (at == block.length && blockEnd < text.byteSize()) {
            fill();
        }
        return at < block.length;
    }

    private void fill() {
        int length = (int) Math.min(BLOCK_BYTES, text.byteSize() - blockEnd);
        block = text.asSlice(blockEnd, length).toArray(ValueLayout.JAVA_BYTE);
        blockEnd += length;
        at = 0;
    }

    private int lineEnd() {
        int end = at;
        while (end < block.length && block[end] != '\n' && block[end] != '\r') {
            end++;
        }
        return end;
    }

    private byte[] joined(byte[] start, int end) {
        int length = start.length + end - at;
        if (length > longestLine) {
            throw new TooLargeException(file + ", line " + number + ": more than " + longestLine + " bytes");
        }
        byte[] line = Arrays.copyOf(start, length);
        System.arraycopy(block, at, line, start.length, end - at);
        return line;
    }

    private void skipLineFeed(int end) {
        if (end < block.length && block[end] == '\r' && more() && block[at] == '\n') {
            at++;
        }
    }
}
