package org.scipion.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A project that Scipion itself wrote, unpacked from the archive of the tests. */
final class FixtureProject {
    private FixtureProject() {}

    /** Unpacks the project into a folder and returns its own folder. */
    static Path unpackInto(Path folder) {
        try (InputStream archive = resource("/scipion-project.tar.gz");
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(archive))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, folder.resolve(entry.getName()));
            }
            return folder.resolve("demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            Files.setLastModifiedTime(target, entry.getLastModifiedTime());
        }
    }

    /** A file of the test resources. */
    static InputStream resource(String name) {
        return Objects.requireNonNull(FixtureProject.class.getResourceAsStream(name), name);
    }
}
