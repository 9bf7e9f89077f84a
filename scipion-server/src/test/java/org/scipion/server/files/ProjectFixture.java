package org.scipion.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A project that Scipion itself wrote. Its archive is kept once, among the tests of the module that reads projects. */
public final class ProjectFixture {

    private static final Path ARCHIVE = Path.of("../scipion-bridge/src/test/resources/scipion-project.tar.gz");

    private ProjectFixture() {}

    /** Unpacks the project into a folder and returns its own folder. */
    public static Path unpackInto(Path folder) {
        try (InputStream archive = Files.newInputStream(ARCHIVE);
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
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
        }
    }
}
