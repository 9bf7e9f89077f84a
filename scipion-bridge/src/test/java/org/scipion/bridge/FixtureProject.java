package org.scipion.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A project that Scipion itself wrote, unpacked from the archive of the tests. */
public final class FixtureProject {
    private static final Map<String, Content> FILES = read();

    private record Content(ByteBuffer bytes, FileTime modified) {}

    private FixtureProject() {}

    /** Unpacks the project into a folder and returns its own folder. */
    public static Path unpackInto(Path folder) {
        return unpackInto(folder, "");
    }

    /** Unpacks only those of the project's files whose paths begin so. */
    public static Path unpackInto(Path folder, String... beginnings) {
        Path project = folder.resolve("demo");
        FILES.forEach((name, content) -> {
            if (Arrays.stream(beginnings).anyMatch(name::startsWith)) {
                write(project.resolve(name), content);
            }
        });
        return project;
    }

    private static void write(Path file, Content content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.bytes().array());
            Files.setLastModifiedTime(file, content.modified());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive holds files and, from links, nothing that the tests need. */
    private static Map<String, Content> read() {
        Map<String, Content> files = new LinkedHashMap<>();
        try (InputStream archive = resource("/scipion-project.tar.gz");
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(archive))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.isFile()) {
                    String name = entry.getName().substring("demo/".length());
                    files.put(name, new Content(ByteBuffer.wrap(entries.readAllBytes()), entry.getLastModifiedTime()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the test resources. */
    static InputStream resource(String name) {
        return Objects.requireNonNull(FixtureProject.class.getResourceAsStream(name), name);
    }
}
