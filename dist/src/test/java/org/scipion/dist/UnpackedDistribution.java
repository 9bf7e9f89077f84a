package org.scipion.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packed distribution, unpacked once for all tests into a folder whose name holds a blank. */
final class UnpackedDistribution {

    private static final Path FOLDER = unpack();

    private UnpackedDistribution() {}

    static Path launcher() {
        return FOLDER.resolve("bin/scipionapi");
    }

    static Path folder() {
        return FOLDER;
    }

    private static Path unpack() {
        Path packed = Path.of(System.getProperty("scipion.distribution") + ".tar.gz");
        try {
            Path target = Files.createTempDirectory("scipion test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(target)));
            Shell.run("tar", "xzf", packed.toString(), "-C", target.toString());
            return target.resolve("scipion-" + System.getProperty("scipion.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
