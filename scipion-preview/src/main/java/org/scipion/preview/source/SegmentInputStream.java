package org.scipion.preview.source;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Bytes of a segment as a stream; skipping costs nothing, and closing does nothing. For one thread. */
public final class SegmentInputStream extends InputStream {

    private final MemorySegment bytes;
    private long position;

    /** A stream from the start of {@code bytes}. */
    public SegmentInputStream(MemorySegment bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return position < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, position++) & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = (int) Math.min(length, bytes.byteSize() - position);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, target, offset, count);
        position += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, bytes.byteSize() - position);
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, bytes.byteSize() - position);
    }
}
