package org.scipion.server.projects.cleaning;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scipion.server.ServerException;

/**
 * The folder of one run. Every step down is taken relative to the folder that is already open and never through a link, so that nothing outside can
 * be counted or removed, not even when somebody puts a link in the way meanwhile.
 *
 * @param project the project's folder
 * @param path the run's folder, relative to it
 */
record RunFolder(Path project, Path path) {

    /**
     * Files of a subfolder with what they take.
     *
     * @param files paths relative to the run's folder
     * @param bytes their sizes together; links count nothing
     */
    record Content(List<String> files, long bytes) {

        static final Content NONE = new Content(List.of(), 0);

        Content and(Content other) {
            List<String> all = new ArrayList<>(files);
            all.addAll(other.files);
            return new Content(all, bytes + other.bytes);
        }
    }

    /** Counts the files below a subfolder whose names fit and, when {@code remove} says so, removes them; links are removed themselves. */
    Content content(String subfolder, Predicate<String> wanted, boolean remove) throws IOException {
        try (DirectoryStream<Path> top = Files.newDirectoryStream(project)) {
            return descend(secure(top), path.resolve(subfolder), new Visit(subfolder, wanted, remove));
        }
    }

    private static Content descend(SecureDirectoryStream<Path> from, Path rest, Visit visit) throws IOException {
        if (rest.toString().isEmpty()) {
            return visit.all(from, visit.subfolder());
        }
        Path name = rest.getName(0);
        if (!isFolder(from, name)) {
            return Content.NONE;
        }
        try (SecureDirectoryStream<Path> next = from.newDirectoryStream(name, NOFOLLOW_LINKS)) {
            Path remaining = rest.getNameCount() == 1 ? Path.of("") : rest.subpath(1, rest.getNameCount());
            return descend(next, remaining, visit);
        }
    }

    private static boolean isFolder(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        try {
            return attributes(parent, name).isDirectory();
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    private static BasicFileAttributes attributes(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        return parent.getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                .readAttributes();
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream) {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new ServerException("This system cannot walk through folders safely, so nothing is removed");
    }

    /** One walk. */
    private record Visit(String subfolder, Predicate<String> wanted, boolean remove) {

        Content all(SecureDirectoryStream<Path> folder, String path) throws IOException {
            Content found = Content.NONE;
            for (Path entry : folder) {
                Path name = entry.getFileName();
                found = found.and(one(folder, name, path + "/" + name));
            }
            return found;
        }

        private Content one(SecureDirectoryStream<Path> folder, Path name, String path) throws IOException {
            BasicFileAttributes entry = attributes(folder, name);
            return entry.isDirectory() ? folder(folder, name, path) : file(folder, name, path, entry);
        }

        private Content folder(SecureDirectoryStream<Path> parent, Path name, String path) throws IOException {
            Content found;
            try (SecureDirectoryStream<Path> folder = parent.newDirectoryStream(name, NOFOLLOW_LINKS)) {
                found = all(folder, path);
            }
            if (remove && wanted.test(path)) {
                parent.deleteDirectory(name);
            }
            return found;
        }

        private Content file(SecureDirectoryStream<Path> folder, Path name, String path, BasicFileAttributes entry)
                throws IOException {
            if (!wanted.test(path)) {
                return Content.NONE;
            }
            if (remove) {
                folder.deleteFile(name);
            }
            return new Content(List.of(path), entry.isRegularFile() ? entry.size() : 0);
        }
    }
}
