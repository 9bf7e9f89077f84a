package org.scipion.bridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ExportFormat;
import org.scipion.bridge.ScipionProject;
import org.scipion.bridge.ScipionSet;
import org.scipion.bridge.logs.ChunkReader;
import org.scipion.bridge.logs.LogSearch;
import org.scipion.bridge.logs.WindowReader;
import org.scipion.model.LogChannel;
import org.scipion.model.LogMatches;
import org.scipion.model.Run;
import org.scipion.model.SetColumn;
import org.scipion.model.SetQuery;

/** A folder with one hostile file, of which all is asked that a person may ask; nothing may be written beside it. */
final class HostileFolder {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** One folder for all inputs, which come one after the other. */
    static final HostileFolder SHARED = new HostileFolder();

    private final Path folder = newFolder();

    /** In memory where there is such a place, as each input is written once. */
    private static Path newFolder() {
        try {
            Path folder = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "hostile")
                    : Files.createTempDirectory("hostile");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads bytes as a set. */
    void readSet(byte[] bytes) {
        with("set.sqlite", bytes, file -> {
            ScipionSet set = ScipionSet.open(file);
            ask(set);
            answered(
                    () -> set.nestedPrefixes().stream().limit(2).forEach(prefix -> ask(ScipionSet.open(file, prefix))));
            answered(() -> set.nested(1));
        });
    }

    private static void ask(ScipionSet set) {
        answered(set::count);
        answered(() -> set.page(0, 100));
        answered(() -> set.item(1));
        answered(() -> set.forEach(SetQuery.ALL, item -> {}));
        for (SetColumn column : set.schema().columns().stream().limit(4).toList()) {
            answered(() -> set.page(SetQuery.ALL.sortedBy(column.path(), true), 0, 10));
            answered(() -> set.statistics(column.path(), SetQuery.ALL, 10));
            answered(() -> set.distinct(column.path(), SetQuery.ALL, 10));
        }
        for (ExportFormat format : ExportFormat.values()) {
            answered(() -> set.export(format, SetQuery.ALL, OutputStream.nullOutputStream()));
        }
    }

    /** Reads bytes as a project's database. */
    void readProject(byte[] bytes) {
        with("project.sqlite", bytes, file -> {
            ScipionProject project = ScipionProject.open(file.getParent());
            answered(project::info);
            answered(project::relations);
            answered(project::settings);
            answered(() -> project.graph()
                    .nodes()
                    .forEach(node -> project.graph().descendants(node.run().id())));
            for (Run run : project.runs().stream().limit(3).toList()) {
                answered(() -> project.attributes(run.id()));
                answered(() -> project.steps(run.id()));
                answered(() -> project.liveness(run.id()));
                answered(() -> project.logs(run.id()));
                run.outputs().forEach(output -> answered(() -> project.set(run.id(), output.name())));
            }
        });
    }

    /** Reads bytes as a log, the first two of which say where to begin and how much to ask for. */
    void readLog(byte[] bytes) {
        int offset = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int size = 1 + (bytes.length > 1 ? bytes[1] & 0xff : 0);
        with("run.stdout", bytes, file -> {
            new ChunkReader(size, 1 + size / 16).read(LogChannel.STDOUT, file, offset);
            new WindowReader(size).read(LogChannel.STDOUT, file, OptionalLong.of(offset + (long) size));
            String query = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.UTF_8) + "\u0130";
            long next = offset;
            boolean isDone = false;
            while (!isDone) {
                LogMatches matches = new LogSearch(query.substring(1), 3, 16 + size).search(file, next);
                assertThat(matches.done() || matches.nextOffset() > next).isTrue();
                next = matches.nextOffset();
                isDone = matches.done();
            }
        });
    }

    /** Reads lines of tab-separated texts as rows of a project's table of objects. */
    void readObjects(byte[] bytes) {
        write("project.sqlite", file -> RowsFile.writeObjects(file, rows(bytes)), file -> {
            ScipionProject project = ScipionProject.open(file.getParent());
            answered(project::graph);
            project.runs().stream().limit(3).forEach(run -> answered(() -> project.attributes(run.id())));
        });
    }

    /** Reads lines of tab-separated texts as items of a set of particles. */
    void readValues(byte[] bytes) {
        write("set.sqlite", file -> RowsFile.writeItems(file, rows(bytes)), file -> ask(ScipionSet.open(file)));
    }

    private static List<List<String>> rows(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .limit(64)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private void with(String name, byte[] bytes, Consumer<Path> reading) {
        write(name, file -> writeBytes(file, bytes), reading);
    }

    private void write(String name, Consumer<Path> writing, Consumer<Path> reading) {
        Path file = folder.resolve(name);
        try {
            writing.accept(file);
            List<Path> before = files();
            answered(() -> reading.accept(file));
            assertThat(files()).isEqualTo(before);
        } finally {
            file.toFile().delete();
        }
    }

    private static void writeBytes(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answered(Runnable question) {
        try {
            question.run();
        } catch (BridgeException clear) {
            assertThat(clear.getMessage()).isNotBlank();
        }
    }
}
