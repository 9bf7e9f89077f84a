package org.scipion.server.projects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.TestServer;
import org.scipion.server.projects.copy.CopyLimits;
import org.scipion.server.projects.copy.FolderCopy;

/** A project that Scipion itself wrote, unpacked once into a folder that may be imported from. */
public final class ExampleProject {

    /** The folder to import from. */
    public static final Path ROOT = unpack();

    /** The project's folder in it; not to be changed. */
    public static final Path FOLDER = ROOT.resolve("demo");

    private ExampleProject() {}

    /** A server that allows imports from {@link #ROOT}. */
    public static TestServer server() {
        return new TestServer("SCIPION_IMPORT_BROWSER_ROOT", ROOT.toString());
    }

    /** Imports the project; gives its number. */
    public static long importAs(Person person, String name) {
        Person.Answer answer = person.post("/projects/import", body(FOLDER, name));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json().path("id").asLong();
    }

    /** A request to import. */
    public static String body(Path location, String name) {
        return "{\"projectLocation\":\"%s\",\"projectName\":\"%s\"}".formatted(location, name);
    }

    /** A copy beside the project that a test may change. */
    public static Path copy(String name) {
        try {
            Path copy = ROOT.resolve(name);
            FolderCopy.copy(FOLDER, copy, CopyLimits.DEFAULT);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Scipion's own library reads from the project. */
    public static JsonNode truth() {
        try (InputStream json = resource("/truth.json")) {
            return new ObjectMapper().readTree(json).path("runs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of an imported project. */
    public static Path folder(TestServer server, User user, long project) {
        return server.store()
                .projects()
                .visible(project, user.id())
                .orElseThrow()
                .project()
                .folder();
    }

    private static Path unpack() {
        Path root = Path.of("target/example-project").toAbsolutePath();
        try (InputStream archive = resource("/scipion-project.tar.gz");
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(archive))) {
            FileUtils.deleteDirectory(root.toFile());
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, root.resolve(entry.getName()));
            }
            return root;
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

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ExampleProject.class.getResourceAsStream(name), name);
    }
}
