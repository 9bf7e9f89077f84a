package org.scipion.server.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;

/**
 * Writes small text files into a project: whole or not at all, never through a link, never over a database of Scipion, and never into the last free
 * space. Folders above the file are made.
 */
public final class FileWriting {

    /** Space that stays free on the disk, in bytes. */
    static final long KEPT_FREE = 256L << 20;

    private static final List<String> DATABASES = List.of(".sqlite", ".sqlite3", ".db");

    private final long keptFree;

    /** Leaves {@link #KEPT_FREE} bytes of the disk free. */
    public FileWriting() {
        this(KEPT_FREE);
    }

    FileWriting(long keptFree) {
        this.keptFree = keptFree;
    }

    /** Writes a file below the root of a project. */
    public WrittenFile write(BrowsedFolder project, NewFile file) {
        BrowserPath path = BrowserPath.parse(project.root(), String.valueOf(file.path()));
        if (path.isRoot()) {
            throw new BadRequestException("Missing path");
        }
        checkName(path.name());
        byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
        try {
            write(project.root().toRealPath(), path, content);
        } catch (IOException e) {
            throw LocatedFile.refusal(e);
        }
        return new WrittenFile(true, path.under(project.root()).toString(), content.length, file.kind());
    }

    private static void checkName(String name) {
        if (DATABASES.stream().anyMatch(name::endsWith)) {
            throw new ForbiddenException("Databases of a project are written by Scipion only");
        }
    }

    private void write(Path root, BrowserPath path, byte[] content) throws IOException {
        Path folder = folder(root, path.parts().subList(0, path.parts().size() - 1));
        if (Files.getFileStore(folder).getUsableSpace() - content.length < keptFree) {
            throw new StorageFullException(
                    "The disk is almost full: " + (keptFree >> 20) + " MiB must stay free; delete something first");
        }
        try (StraightWalk walk = StraightWalk.to(root, folder)) {
            Path name = Path.of(path.name());
            checkTarget(walk, name);
            replace(walk, name, content);
        }
    }

    /** The real folder that a file goes to, made where it is missing. Links to folders inside the project are followed. */
    private static Path folder(Path root, List<String> names) throws IOException {
        Path folder = root;
        for (String name : names) {
            Path next = folder.resolve(name);
            try {
                Files.createDirectory(next);
            } catch (FileAlreadyExistsException there) {
                if (!Files.isDirectory(next)) {
                    BadRequestException refusal = new BadRequestException("A part of the path is no folder");
                    refusal.initCause(there);
                    throw refusal;
                }
            }
            folder = next.toRealPath();
            if (!folder.startsWith(root)) {
                throw new ForbiddenException("Path escapes browser root");
            }
        }
        return folder;
    }

    private static void checkTarget(StraightWalk walk, Path name) throws IOException {
        BasicFileAttributes found;
        try {
            found = walk.attributes(name);
        } catch (NoSuchFileException isNew) {
            return;
        }
        if (found.isDirectory()) {
            throw new BadRequestException("Destination path points to a directory");
        }
        if (!found.isRegularFile()) {
            throw new ForbiddenException("Destination path is a link or device, which is not written through");
        }
    }

    private static void replace(StraightWalk walk, Path name, byte[] content) throws IOException {
        Path temporary = Path.of("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = walk.create(temporary)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            walk.rename(temporary, name);
        } catch (IOException e) {
            try {
                walk.delete(temporary);
            } catch (IOException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }
}
