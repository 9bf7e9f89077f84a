package org.scipion.preview.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileIdentity;

/** What was packed in another source, mapped from a file that has no name any more: it goes with the mapping, whatever happens to us. */
public final class UnpackedFile implements ByteSource {

    private final ByteSource packed;
    private final Arena arena;
    private final MemorySegment bytes;

    private UnpackedFile(ByteSource packed, Arena arena, MemorySegment bytes) {
        this.packed = packed;
        this.arena = arena;
        this.bytes = bytes;
    }

    /** Writes {@code content}, which came from {@code packed}, to a temporary file. */
    @SuppressWarnings("MustBeClosedChecker") // the arena lives as long as the source, which closes it
    public static ByteSource write(ByteSource packed, InputStream content) throws IOException {
        Path file = Files.createTempFile("scipion-preview", ".unpacked");
        Arena arena = Arena.ofShared();
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
                return new UnpackedFile(packed, arena, bytes);
            }
        } catch (IOException failure) {
            arena.close();
            throw failure;
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public String name() {
        return packed.name().replaceFirst("(?i)\\.(gz|bz2|xz|zst)$", "");
    }

    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public MemorySegment bytes(long offset, long length) {
        return Range.of(this, bytes, offset, length);
    }

    /** That of the packed file. */
    @Override
    public Optional<FileIdentity> identity() {
        return packed.identity();
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
        packed.close();
    }
}
