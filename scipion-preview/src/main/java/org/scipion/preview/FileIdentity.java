package org.scipion.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * One version of one file: whatever was computed from it holds as long as this stays equal.
 *
 * @param path absolute path
 * @param sizeBytes its size
 * @param modifiedNanos last modification in nanoseconds since 1970
 * @param fileKey device and inode where the file system tells; else empty
 */
public record FileIdentity(Path path, long sizeBytes, long modifiedNanos, String fileKey) {

    /**
     * Asks the file system, following links.
     *
     * @throws MissingFileException if there is no such file
     */
    public static FileIdentity of(Path path) {
        Path absolute = path.toAbsolutePath();
        BasicFileAttributes found = attributes(absolute);
        long modified = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new FileIdentity(absolute, found.size(), modified, Objects.toString(found.fileKey(), ""));
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException absent) {
            throw new MissingFileException("There is no file " + path, absent);
        } catch (IOException failure) {
            throw new UnreadableFileException(
                    "Cannot read the attributes of " + path + ": " + failure.getMessage(), failure);
        }
    }
}
