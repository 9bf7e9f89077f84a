package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Java records of one start in the background, so that later ones are quick. */
class StartUpCacheIT {

    private static final Map<String, String> ON = Map.of("START_UP_CACHE", "true");

    private final Installation installation = Installation.empty();

    @BeforeEach
    void provision() {
        Shell.Outcome outcome = installation.provision();
        assertThat(outcome.code()).as(outcome.errors()).isZero();
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void isMadeByTheFirstStartAndUsedByTheNext() throws IOException {
        installation.runWith(ON, "restart");
        ProcessHandle.of(rehearsal()).ifPresent(process -> process.onExit().join());
        assertThat(caches()).as(report()).hasSize(1);
        installation.runWith(ON, "restart");
        assertThat(commandLine(installation.server())).contains("-XX:AOTCache=" + caches().getFirst());
        assertThat(Files.readString(installation.home().resolve("logs/app.out")))
                .hasLineCount(1);
        assertThat(run()).doesNotExist();
    }

    @Test
    void isNotFinishedByAStopWhichLeavesNoProcess() throws IOException {
        installation.runWith(ON, "restart");
        assertThat(ProcessHandle.of(rehearsal())).isPresent();
        assertThat(installation.run("stop").code()).isZero();
        assertThat(installation.processes()).isEmpty();
        assertThat(caches()).isEmpty();
    }

    private long rehearsal() throws IOException {
        return Long.parseLong(Files.readAllLines(run()).getFirst());
    }

    private Path run() {
        return installation.home().resolve(".run/rehearsal.pid");
    }

    private String report() throws IOException {
        return Files.readString(installation.home().resolve(".run/rehearsal.out"));
    }

    private List<String> caches() throws IOException {
        try (Stream<Path> files = Files.list(installation.home().resolve(".run"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".aot"))
                    .toList();
        }
    }

    private static String commandLine(ProcessHandle process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    }
}
