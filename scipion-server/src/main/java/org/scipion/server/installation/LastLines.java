package org.scipion.server.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a text file of any size. */
public final class LastLines {

    private static final int LONGEST = 64 * 1024;

    private LastLines() {}

    /** Up to so many lines from the last 64 KiB of the file; none when there is no such file. */
    public static List<String> of(Path file, int count) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> lines = tail(file).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private static String tail(Path file) {
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, source.length() - LONGEST);
            byte[] bytes = new byte[(int) (source.length() - start)];
            source.seek(start);
            source.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new InstallationException(file + " cannot be read", e);
        }
    }
}
