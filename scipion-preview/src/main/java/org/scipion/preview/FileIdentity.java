package org.scipion.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * One version of one file: whatever was computed from it holds as long as this stays equal. A file that was written just before it was looked at might be
 * written once more within the same tick of its file system's clock, unseen; so it is another version at each look until it has rested.
 *
 * @param path absolute path
 * @param sizeBytes its size
 * @param modifiedNanos last modification in nanoseconds since 1970
 * @param fileKey device and inode where the file system tells; else empty
 * @param unrestedAtNanos when it was looked at, in nanoseconds since 1970, if it had not rested by then; else 0
 */
public record FileIdentity(Path path, long sizeBytes, long modifiedNanos, String fileKey, long unrestedAtNanos) {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long REST_OF_WHOLE_SECONDS = 2 * SECOND;

    /**
     * Asks the file system, following links.
     *
     * @throws MissingFileException if there is no such file
     */
    public static FileIdentity of(Path path) {
        Path absolute = path.toAbsolutePath();
        return of(absolute, attributes(absolute));
    }

    /** The version that has these attributes, which were read just now. */
    public static FileIdentity of(Path path, BasicFileAttributes found) {
        long modified = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        Instant now = Instant.now();
        long seen = now.getEpochSecond() * SECOND + now.getNano();
        boolean rested = seen - modified > (modified % SECOND == 0 ? REST_OF_WHOLE_SECONDS : REST);
        return new FileIdentity(
                path.toAbsolutePath(),
                found.size(),
                modified,
                Objects.toString(found.fileKey(), ""),
                rested ? 0 : seen);
    }

    /** Whether, as far as the file system tells, nothing was written between these two looks at a file. */
    public boolean isUnchangedIn(FileIdentity later) {
        return path.equals(later.path)
                && sizeBytes == later.sizeBytes
                && modifiedNanos == later.modifiedNanos
                && fileKey.equals(later.fileKey);
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
