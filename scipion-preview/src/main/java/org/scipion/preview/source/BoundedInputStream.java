package org.scipion.preview.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to go on after a number of bytes: what is unpacked has no end that one could trust. For one thread. */
public final class BoundedInputStream extends FilterInputStream {

    /** The bound was reached. */
    public static final class BoundReachedException extends IOException {

        BoundReachedException(long bound) {
            super("More than " + bound + " bytes");
        }
    }

    private final long bound;
    private long taken;

    /** At most {@code bound} bytes of {@code content}; one more throws {@link BoundReachedException}. */
    public BoundedInputStream(InputStream content, long bound) {
        super(content);
        this.bound = bound;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : (int) counted(1, value);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        return count < 0 ? count : (int) counted(count, count);
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        return counted(skipped, skipped);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long counted(long count, long answer) throws IOException {
        taken += count;
        if (taken > bound) {
            throw new BoundReachedException(bound);
        }
        return answer;
    }
}
