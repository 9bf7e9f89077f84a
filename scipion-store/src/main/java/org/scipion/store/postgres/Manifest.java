package org.scipion.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The list of all files of an unpacked archive with their sizes, by which a damaged copy is noticed. */
final class Manifest {
    private static final String NAME = "MANIFEST";

    private Manifest() {}

    /** Lists what is in a folder, in the folder. */
    static void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path path : FileTree.of(folder)) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                lines.add(Files.size(path) + " " + folder.relativize(path));
            }
        }
        Files.write(folder.resolve(NAME), lines);
    }

    /** Whether a folder still has every file that its list names, in its size. */
    static boolean holds(Path folder) throws IOException {
        Path list = folder.resolve(NAME);
        return Files.isRegularFile(list) && Files.readAllLines(list).stream().allMatch(line -> holds(folder, line));
    }

    private static boolean holds(Path folder, String line) {
        int space = line.indexOf(' ');
        Path file = folder.resolve(line.substring(space + 1));
        return file.toFile().isFile() && file.toFile().length() == Long.parseLong(line.substring(0, space));
    }
}
