package org.scipion.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The unpacked PostgreSQL programs.
 *
 * @param folder where they are
 */
record Programs(Path folder) {

    /** The programs below a folder, unpacked now unless a complete copy is there. */
    static Programs in(Path folder) throws IOException {
        Path unpacked = folder.resolve(BinaryArchive.name());
        if (!Manifest.holds(unpacked)) {
            unpack(unpacked);
        }
        return new Programs(unpacked);
    }

    private static void unpack(Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        FileTree.delete(unfinished);
        FileTree.delete(target);
        Files.createDirectories(unfinished);
        try (InputStream archive = BinaryArchive.open()) {
            TarXz.unpack(archive, unfinished);
        }
        Manifest.write(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The command that runs one of the programs. */
    List<String> command(String program) {
        return List.of(folder.resolve("bin").resolve(program).toString());
    }
}
