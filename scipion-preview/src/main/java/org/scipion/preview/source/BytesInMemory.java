package org.scipion.preview.source;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileIdentity;

/** Bytes that are in memory already. */
public final class BytesInMemory implements ByteSource {

    private final String name;
    private final MemorySegment bytes;

    /** Keeps {@code bytes} without copying them. */
    public BytesInMemory(String name, byte[] bytes) {
        this.name = name;
        this.bytes = MemorySegment.ofArray(bytes).asReadOnly();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public MemorySegment bytes(long offset, long length) {
        return Range.of(this, bytes, offset, length);
    }

    @Override
    public Optional<FileIdentity> identity() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
