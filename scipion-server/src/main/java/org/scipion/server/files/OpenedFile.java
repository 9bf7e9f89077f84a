package org.scipion.server.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileIdentity;

/** A regular file that is open for reading and that the caller may read. */
public final class OpenedFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileIdentity identity;

    OpenedFile(Path path, FileChannel channel, BasicFileAttributes attributes) {
        this.path = path;
        this.channel = channel;
        this.identity = FileIdentity.of(path, attributes);
    }

    /** Its real path, absolute. */
    public Path path() {
        return path;
    }

    /** The version of the file that was opened. */
    public FileIdentity identity() {
        return identity;
    }

    /** Its content; to be closed with this. */
    public FileChannel channel() {
        return channel;
    }

    /** Its bytes in memory, which outlive this object. */
    public ByteSource map() {
        return ByteSource.of(path, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw LocatedFile.refusal(e);
        }
    }
}
