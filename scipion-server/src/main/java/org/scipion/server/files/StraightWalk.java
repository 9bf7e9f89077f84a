package org.scipion.server.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Set;
import org.scipion.server.ServerException;

/**
 * An open folder that was reached from a trusted one name by name, following no link on the way. What is done with its entries is done relative to
 * the open folder, so renaming or replacing folders above changes nothing. Not for use by several threads.
 */
final class StraightWalk implements AutoCloseable {

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> CREATE =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);

    private final SecureDirectoryStream<Path> folder;

    private StraightWalk(SecureDirectoryStream<Path> folder) {
        this.folder = folder;
    }

    /**
     * Walks from {@code base}, a real path, down to {@code real}.
     *
     * @throws IOException if a part is missing, is a link or no folder, or may not be read
     */
    static StraightWalk to(Path base, Path real) throws IOException {
        SecureDirectoryStream<Path> here = start(base);
        if (real.equals(base)) {
            return new StraightWalk(here);
        }
        for (Path name : base.relativize(real)) {
            try (SecureDirectoryStream<Path> above = here) {
                here = above.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new StraightWalk(here);
    }

    @SuppressWarnings("StreamResourceLeak") // the walk closes it
    private static SecureDirectoryStream<Path> start(Path base) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(base);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new ServerException(
                "Files are served only where folders can be opened relative to each other, as on Linux");
    }

    /** Names of the entries, in no order; may be asked for once. */
    Iterator<Path> names() {
        return folder.iterator();
    }

    /** What an entry is; a link is told as a link. */
    BasicFileAttributes attributes(Path name) throws IOException {
        return folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    /** Opens an entry that is no link. */
    FileChannel openForReading(Path name) throws IOException {
        return channel(folder.newByteChannel(name, READ));
    }

    /** Makes an entry that did not exist. */
    FileChannel create(Path name) throws IOException {
        return channel(folder.newByteChannel(name, CREATE));
    }

    /** Gives an entry another name; what has that name is replaced at once, and not followed if it is a link. */
    void rename(Path from, Path to) throws IOException {
        folder.move(from, folder, to);
    }

    /** Deletes an entry that is no folder. */
    void delete(Path name) throws IOException {
        folder.deleteFile(name);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }

    private static FileChannel channel(SeekableByteChannel opened) throws IOException {
        if (opened instanceof FileChannel file) {
            return file;
        }
        opened.close();
        throw new ServerException("The file system opens files that cannot be mapped");
    }
}
