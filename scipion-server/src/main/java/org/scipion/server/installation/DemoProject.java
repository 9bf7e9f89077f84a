package org.scipion.server.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.examples.Expander;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.projects.TrustedImport;
import org.scipion.store.Store;

/** The sample project of the distribution: unpacked, then imported as anybody's project is. */
final class DemoProject {

    static final String NAME = "demo";

    private final Path archive;

    DemoProject(Path archive) {
        this.archive = archive;
    }

    /** Imports it for an account; the unpacked copy below the given folder is removed again. */
    void importFor(String owner, Store store, ServerConfiguration configuration, Path folder) {
        Path unpacked = unpack(folder);
        try {
            new TrustedImport(store, configuration).run(unpacked.resolve(NAME), NAME, owner);
        } finally {
            delete(unpacked);
        }
    }

    private Path unpack(Path folder) {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            Path target = Files.createTempDirectory(folder, "demo-project");
            new Expander().expand(files, target);
            return target;
        } catch (IOException e) {
            throw new InstallationException(archive + " cannot be unpacked into " + folder, e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new InstallationException(folder + " cannot be removed", e);
        }
    }
}
