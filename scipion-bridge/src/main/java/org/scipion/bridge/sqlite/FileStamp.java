package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param size bytes, -1 when there is no such file
 * @param modified time of the last change, as fine as the file system keeps it
 * @param identity device and inode, or nothing known
 */
public record FileStamp(long size, FileTime modified, String identity) {
    private static final FileStamp MISSING = new FileStamp(-1, FileTime.fromMillis(0), "");

    /** The stamp of a file, following links; of a file that cannot be looked at, that of a missing one. */
    public static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.size(), attributes.lastModifiedTime(), Objects.toString(attributes.fileKey(), ""));
        } catch (IOException absent) {
            return MISSING;
        }
    }

    /** Whether there is a file. */
    public boolean exists() {
        return size >= 0;
    }

    /** Whether there is a file with something in it. */
    public boolean hasContent() {
        return size > 0;
    }
}
