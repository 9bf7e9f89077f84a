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
import org.scipion.server.Underway;
import org.scipion.server.projects.TrustedImport;
import org.scipion.store.Store;

/** The sample project of the distribution: unpacked for a moment, and imported as anybody's project is. */
final class DemoProject implements AutoCloseable {

    static final String NAME = "demo";

    private final Underway<Path> unpacked;

    private DemoProject(Underway<Path> unpacked) {
        this.unpacked = unpacked;
    }

    /** Begins to unpack it below a folder; that goes on while the caller does something else. */
    static DemoProject unpacking(Path archive, Path folder) {
        return new DemoProject(Underway.begin(() -> unpack(archive, folder)));
    }

    /** Imports it for an account. */
    void importFor(String owner, Store store, ServerConfiguration configuration) {
        new TrustedImport(store, configuration).run(unpacked.await().resolve(NAME), NAME, owner);
    }

    /** Removes the unpacked copy. */
    @Override
    public void close() {
        unpacked.discard(DemoProject::delete);
    }

    private static Path unpack(Path archive, Path folder) {
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
