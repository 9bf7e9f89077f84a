package org.scipion.preview.source;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.UnreadableFileException;

/** A file mapped into memory, read-only. The operating system reads the pages that are touched. */
public final class MappedFile implements ByteSource {

    private final FileIdentity identity;
    private final Arena arena;
    private final MemorySegment bytes;

    private MappedFile(FileIdentity identity, Arena arena, MemorySegment bytes) {
        this.identity = identity;
        this.arena = arena;
        this.bytes = bytes;
    }

    /** See {@link ByteSource#of(Path)}. */
    public static ByteSource open(Path file) {
        FileIdentity identity = FileIdentity.of(file);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file + " is not a regular file");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(identity, channel);
        } catch (IOException failure) {
            throw unreadable(identity, failure);
        }
    }

    /** See {@link ByteSource#of(Path, FileChannel)}. */
    @SuppressWarnings("MustBeClosedChecker") // the arena lives as long as the source, which closes it
    public static ByteSource of(FileIdentity identity, FileChannel channel) {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new MappedFile(identity, arena, bytes);
        } catch (IOException failure) {
            arena.close();
            throw unreadable(identity, failure);
        }
    }

    private static UnreadableFileException unreadable(FileIdentity file, IOException failure) {
        return new UnreadableFileException("Cannot read " + file.path() + ": " + failure.getMessage(), failure);
    }

    @Override
    public String name() {
        return identity.path().getFileName().toString();
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
        return Optional.of(identity);
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
