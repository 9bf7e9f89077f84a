package org.scipion.server.viewers;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcFile;
import org.scipion.server.files.Pixels;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

/** A volume that Scipion's programs write while people look at it. */
class ServedWhileChangingTest {

    private static final String VOLUME = "/projects/7/protocols/820/outputs/outputVolumes/volumes/0";
    private static final String SLICE = VOLUME + "/slice?format=png&axis=z&index=16&windowMin=0&windowMax=255";
    private static final Path FILE = Path.of("Runs/000820_ProtImportVolumes/extra/import_vol_01.mrc");
    private static final int SIDE = 32;
    private static final int READERS = 4;

    @TempDir
    private Path lab;

    private Path file;
    private ViewerServer server;

    @BeforeEach
    void start() {
        Path project = ProjectFixture.unpackInto(lab);
        file = project.resolve(FILE);
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isShownAsItIsNowHoweverSoonItIsWrittenAgain() throws Exception {
        for (int round = 0; round < 150; round++) {
            write(file, round);
            assertThat(shades(server.get(SLICE))).as("round " + round).containsOnly(round);
            assertThat(server.get(VOLUME + "/histogram?bins=4").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isKnownByAnotherTagAfterEachWrite() throws Exception {
        for (int round = 0; round < 50; round++) {
            write(file, round);
            HttpResponse<byte[]> before = server.get(SLICE);
            write(file, round + 1);
            HttpResponse<byte[]> after = server.get(
                    SLICE, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
            assertThat(shades(after)).containsOnly(round + 1);
        }
    }

    @Test
    void isShownWholeWhileItIsReplaced() throws Exception {
        write(file, 10);
        for (HttpResponse<byte[]> answer : askedWhile(this::replace)) {
            assertThat(answer.statusCode()).isIn(200, 404, 409, 503);
            if (answer.statusCode() == 200) {
                assertThat(shades(answer)).containsAnyOf(10, 20).hasSize(1);
            }
        }
        assertThat(shades(server.get(SLICE))).hasSize(1);
    }

    @Test
    void isRefusedOrShownWhileItShrinksAndVanishes() throws Exception {
        write(file, 10);
        for (HttpResponse<byte[]> answer : askedWhile(this::shrinkAndDelete)) {
            assertThat(answer.statusCode()).as(ViewerServer.text(answer)).isIn(200, 404, 409, 422, 503);
        }
        write(file, 30);
        assertThat(shades(server.get(SLICE))).containsOnly(30);
    }

    private void replace(int round) throws IOException {
        Path next = file.resolveSibling("next.mrc");
        write(next, round % 2 == 0 ? 20 : 10);
        Files.move(next, file, ATOMIC_MOVE);
    }

    private void shrinkAndDelete(int round) throws IOException {
        write(file, 10);
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.truncate(round % 2 == 0 ? 70_000 : 500);
        }
        if (round % 5 == 0) {
            Files.delete(file);
        }
    }

    /** What several readers are answered while a program changes the file two hundred times. */
    private List<HttpResponse<byte[]>> askedWhile(Change change) throws Exception {
        AtomicBoolean changing = new AtomicBoolean(true);
        List<HttpResponse<byte[]>> all = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<HttpResponse<byte[]>>>> answers = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(() -> ask(changing)))
                    .toList();
            try {
                for (int round = 0; round < 200; round++) {
                    change.make(round);
                }
            } finally {
                changing.set(false);
            }
            for (Future<List<HttpResponse<byte[]>>> some : answers) {
                all.addAll(some.get());
            }
        }
        return all;
    }

    private List<HttpResponse<byte[]>> ask(AtomicBoolean changing) throws Exception {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        do {
            answers.add(server.get(SLICE));
        } while (changing.get());
        return answers;
    }

    private static void write(Path file, int shade) throws IOException {
        MrcFile.write(file, SIDE, SIDE, SIDE, (z, y, x) -> shade);
    }

    /** Each shade that the picture has, once. */
    private static List<Integer> shades(HttpResponse<byte[]> answer) throws IOException {
        Pixels picture = Pixels.of(answer);
        return IntStream.range(0, SIDE * SIDE)
                .mapToObj(place -> picture.at(place / SIDE, place % SIDE))
                .distinct()
                .toList();
    }

    /** What a program does to the file. */
    @FunctionalInterface
    private interface Change {
        void make(int round) throws IOException;
    }
}
