package org.scipion.model.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The log of a program beside ours: kept small, and quoted when the program does not come up.
 *
 * @param path the file; need not exist
 */
public record LogFile(Path path) {
    private static final long LARGEST = 10L << 20;
    private static final int QUOTED = 2000;

    /** Puts a log that has grown large aside, in place of the one put aside before; only while nobody writes it. */
    public void rotate() throws IOException {
        if (length() > LARGEST) {
            Path aside = path.resolveSibling(path.getFileName() + ".1");
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long length() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Its last {@value #QUOTED} bytes. */
    public String tail() throws IOException {
        if (length() == 0) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(QUOTED, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).strip();
        }
    }
}
