package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code provision} leaves on an empty machine. */
class SetUpIT {

    private static Installation installation;
    private static Shell.Outcome provisioned;
    private static int port;

    @BeforeAll
    static void provision() {
        installation = Installation.empty();
        port = freePort();
        provisioned = installation.provisionWith(Map.of("API_PORT", Integer.toString(port)));
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test
    void listensWhereTheEnvironmentSays() {
        assertThat(installation.address()).isEqualTo("http://127.0.0.1:" + port);
    }

    @Test
    void endsWithASummary() {
        assertThat(provisioned.code()).as(provisioned.errors()).isZero();
        assertThat(provisioned.errors()).isEmpty();
        assertThat(provisioned.output())
                .contains(installation.address() + "/api", installation.address() + "/docs", Installation.EMAIL);
        assertThat(provisioned.output()).doesNotContain(Installation.PASSWORD);
    }

    @Test
    void writesSecretsThatOnlyTheOwnerReads() throws IOException {
        Path settings = installation.home().resolve(".env");
        assertThat(Files.getPosixFilePermissions(settings)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(installation.settings().getProperty("SECRET_KEY")).hasSizeGreaterThanOrEqualTo(64);
        assertThat(installation.settings().getProperty("DATABASE_PASS")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.readString(settings)).doesNotContain(Installation.PASSWORD);
    }

    @Test
    void answersThatTheServerIsWell() {
        JsonNode health = Api.anonymous(installation.address()).getJson("/health");
        assertThat(health.path("status").asText()).isEqualTo("ok");
        assertThat(health.path("apiMountPath").asText()).isEqualTo("/api");
    }

    @Test
    void letsTheAdministratorIn() {
        JsonNode me = installation.signIn().getJson("/api/auth/me");
        assertThat(me.path("email").asText()).isEqualTo(Installation.EMAIL);
        assertThat(me.path("role").asText()).isEqualTo("admin");
        assertThat(me.path("firstName").asText()).isEqualTo("Ada");
    }

    @Test
    void letsNobodyElseIn() {
        Api stranger = Api.anonymous(installation.address());
        assertThat(stranger.get("/api/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsItsStatus() {
        Shell.Outcome status = installation.run("status");
        assertThat(status.code()).isZero();
        assertThat(status.output())
                .contains("running", installation.address(), installation.home().toString());
    }

    @Test
    void keepsALog() {
        Shell.Outcome logs = installation.run("logs", "--no-follow", "-n", "5");
        assertThat(logs.code()).as(logs.errors()).isZero();
        assertThat(logs.output()).contains("Serving " + installation.home());
    }

    @Test
    void findsARunningServerWhenStartedAgain() {
        long server = installation.server().pid();
        Shell.Outcome started = installation.run("start");
        assertThat(started.code()).isZero();
        assertThat(started.output()).contains("already");
        assertThat(installation.server().pid()).isEqualTo(server);
    }

    @Test
    void isNotDoneTwice() throws IOException {
        String settings = Files.readString(installation.home().resolve(".env"));
        Shell.Outcome second = installation.provision("--demo");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.errors()).contains("is set up already").hasLineCount(1);
        assertThat(installation.home().resolve(".env")).hasContent(settings);
        assertThat(installation.signIn().getJson("/api/projects/")).isEmpty();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
