package org.scipion.preview.source;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes of a segment as a channel that only reads. For one thread. */
public final class SegmentChannel implements SeekableByteChannel {

    private final MemorySegment bytes;
    private long position;
    private boolean open = true;

    /** A channel at the start of {@code bytes}. */
    public SegmentChannel(MemorySegment bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= bytes.byteSize()) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), bytes.byteSize() - position);
        target.put(bytes.asSlice(position, count).asByteBuffer());
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("Negative position " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer content) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
