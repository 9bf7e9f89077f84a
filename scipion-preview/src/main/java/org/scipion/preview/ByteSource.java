package org.scipion.preview;

import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.scipion.preview.source.BytesInMemory;
import org.scipion.preview.source.MappedFile;

/**
 * The bytes of a file, wherever they are. Safe for use by several threads until it is closed.
 */
public interface ByteSource extends AutoCloseable {

    /** Name to recognise the format by and to speak of in messages: the last part of a path. */
    String name();

    /** Number of bytes, as it was when the source was opened. */
    long size();

    /**
     * A view of some bytes, nothing copied. It is valid until the source is closed.
     *
     * @throws MalformedFileException if the range does not lie within the source
     */
    MemorySegment bytes(long offset, long length);

    /** Identity of the file behind it, if it is one. */
    Optional<FileIdentity> identity();

    /** Releases the bytes. */
    @Override
    void close();

    /**
     * Maps a file into memory, read-only; of any size, nothing is read yet.
     *
     * @throws MissingFileException if there is no such file
     * @throws UnreadableFileException if it is a folder or reading is not permitted
     */
    static ByteSource of(Path file) {
        return MappedFile.open(file);
    }

    /**
     * As {@link #of(Path)}, for a caller who has opened the file with precautions of its own. The channel may be closed afterwards.
     *
     * @param file the path that was opened; name and identity are taken from it
     * @param opened a regular file, readable
     * @throws UnreadableFileException if it cannot be mapped
     */
    static ByteSource of(Path file, FileChannel opened) {
        return MappedFile.of(FileIdentity.of(file), opened);
    }

    /** Bytes in memory under a name; they are not copied and must not change. */
    static ByteSource of(String name, byte[] bytes) {
        return new BytesInMemory(name, bytes);
    }
}
