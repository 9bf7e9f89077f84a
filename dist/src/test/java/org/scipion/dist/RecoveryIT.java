package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stops, restarts and sudden deaths of an installation that holds a project. */
class RecoveryIT {

    private static Installation installation;

    @BeforeAll
    static void provision() {
        installation = Installation.withDemo();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void start() {
        Shell.Outcome started = installation.run("start");
        assertThat(started.code()).as(started.errors()).isZero();
    }

    @Test
    void hasItsProjectsAfterARestart() {
        long before = installation.server().pid();
        assertThat(installation.run("restart").code()).isZero();
        assertThat(installation.server().pid()).isNotEqualTo(before);
        assertThat(projects()).hasSize(1);
    }

    @Test
    void hasItsProjectsAfterTheServerWasKilled() {
        installation.killTheServer();
        Shell.Outcome status = installation.run("status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.output()).contains("ended without being stopped");
        assertThat(installation.run("start").code()).isZero();
        assertThat(projects()).hasSize(1);
        assertThat(projects().get(0).path("name").asText()).isEqualTo("demo");
    }

    @Test
    void leavesNoProcessAfterStop() {
        assertThat(installation.processes()).isNotEmpty();
        assertThat(installation.run("stop").code()).isZero();
        assertThat(installation.processes()).isEmpty();
    }

    @Test
    void leavesNoProcessAfterStopOfAKilledServer() {
        installation.killTheServer();
        assertThat(installation.run("stop").code()).isZero();
        assertThat(installation.processes()).isEmpty();
    }

    @Test
    void stopsTwiceWithoutComplaint() {
        assertThat(installation.run("stop").code()).isZero();
        Shell.Outcome again = installation.run("stop");
        assertThat(again.code()).isZero();
        assertThat(again.output()).contains("not running");
    }

    @Test
    void neverSignalsAForeignProcessThatGotTheIdOfItsServer() throws IOException {
        installation.killTheServer();
        Process foreign = new ProcessBuilder("sleep", "120").start();
        Path file = installation.home().resolve(".run/api.pid");
        String birth = Files.readAllLines(file).getLast();
        Files.writeString(file, foreign.pid() + "\n" + birth + "\n");
        assertThat(installation.run("stop").code()).isZero();
        assertThat(foreign.isAlive()).isTrue();
        foreign.destroyForcibly();
    }

    @Test
    void saysWhyItDoesNotStartOnATakenPort() throws IOException {
        installation.run("stop");
        int port = Integer.parseInt(installation.settings().getProperty("API_PORT"));
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Shell.Outcome started = installation.run("start");
            assertThat(started.code()).isEqualTo(1);
            assertThat(started.errors())
                    .contains("port " + taken.getLocalPort())
                    .hasLineCount(1);
        }
    }

    private static JsonNode projects() {
        return installation.signIn().getJson("/api/projects/");
    }
}
