package org.scipion.server.projects.copy;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.scipion.server.ServerException;

/**
 * Copies a folder with all below it and the times of its files. Symbolic links are copied as links and never followed: every step down is taken
 * relative to the folder that is already open, so that nobody can put a link in the way meanwhile. Pipes, sockets and devices are left out.
 */
public final class FolderCopy {

    private static final long AT_ONCE = 8 << 20;
    private final Tally tally;

    private FolderCopy(Tally tally) {
        this.tally = tally;
    }

    /**
     * Copies a folder to a path where nothing is yet.
     *
     * @throws IOException if something could not be read or written; what had been copied is left for the caller to remove
     * @throws org.scipion.server.http.TooLargeException if the folder is over a limit
     */
    public static CopyReport copy(Path source, Path target, CopyLimits limits) throws IOException {
        Tally tally = new Tally(limits);
        try (DirectoryStream<Path> from = Files.newDirectoryStream(source)) {
            Files.createDirectory(target);
            new FolderCopy(tally).content(secure(from), target, 0);
        }
        keepTime(target, Files.readAttributes(source, BasicFileAttributes.class, NOFOLLOW_LINKS));
        return tally.report();
    }

    private void content(SecureDirectoryStream<Path> from, Path to, int depth) throws IOException {
        for (Path entry : from) {
            entry(from, entry, to.resolve(entry.getFileName()), depth);
        }
    }

    private void entry(SecureDirectoryStream<Path> from, Path entry, Path target, int depth) throws IOException {
        PosixFileAttributes found = from.getFileAttributeView(
                        entry.getFileName(), PosixFileAttributeView.class, NOFOLLOW_LINKS)
                .readAttributes();
        if (found.isDirectory()) {
            folder(from, entry, target, depth + 1);
            keepTime(target, found);
        } else if (found.isSymbolicLink()) {
            tally.link();
            Files.createSymbolicLink(target, Files.readSymbolicLink(entry));
        } else if (found.isRegularFile()) {
            tally.file();
            file(from, entry, target);
            Files.setPosixFilePermissions(target, usable(found.permissions()));
            keepTime(target, found);
        } else {
            tally.skipped();
        }
    }

    private void folder(SecureDirectoryStream<Path> from, Path entry, Path target, int depth) throws IOException {
        tally.folder(depth);
        try (SecureDirectoryStream<Path> below = from.newDirectoryStream(entry.getFileName(), NOFOLLOW_LINKS)) {
            Files.createDirectory(target);
            content(below, target, depth);
        }
    }

    private void file(SecureDirectoryStream<Path> from, Path entry, Path target) throws IOException {
        try (FileChannel in = (FileChannel) from.newByteChannel(entry.getFileName(), Set.of(READ, NOFOLLOW_LINKS));
                FileChannel out = FileChannel.open(target, WRITE, CREATE_NEW)) {
            long position = 0;
            for (long copied = 1; copied > 0; position += copied) {
                copied = in.transferTo(position, AT_ONCE, out);
                tally.bytes(copied);
            }
        }
    }

    private static Set<PosixFilePermission> usable(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> usable = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        usable.addAll(permissions);
        return usable;
    }

    private static void keepTime(Path target, BasicFileAttributes source) throws IOException {
        Files.setLastModifiedTime(target, source.lastModifiedTime());
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> folder) {
        if (folder instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new ServerException("This file system cannot be copied from safely: it needs one of a POSIX system");
    }
}
