package org.scipion.bridge.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sizes of files that may go at any time. */
public final class FileSize {
    private FileSize() {}

    /** Bytes of a file, 0 when it is gone. */
    public static long of(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
