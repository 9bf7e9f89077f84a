package org.scipion.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder holds: every name, with the time of its last change, and the bytes of every file. */
final class Snapshot {
    private Snapshot() {}

    static Map<Path, String> of(Path folder) throws IOException {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> found.put(file, describe(file)));
        }
        return found;
    }

    private static String describe(Path file) {
        try {
            String time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .toString();
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? time + " " + HexFormat.of().formatHex(Digest.sha256(Files.readAllBytes(file)))
                    : time;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
