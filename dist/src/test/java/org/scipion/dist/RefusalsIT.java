package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Set-ups that cannot work: each ends with one clear line and leaves nothing behind. */
class RefusalsIT {

    private final Installation installation = Installation.empty();

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void namesAPortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused(installation.provision("--api-port", port), "port " + port, "API_PORT");
        }
        assertThat(installation.home()).doesNotExist();
    }

    @Test
    void namesAWorkspaceThatIsAFile() throws IOException {
        Files.writeString(installation.home(), "mine");
        refused(installation.provision(), installation.home().toString(), "SCIPION_HOME");
        assertThat(installation.home()).hasContent("mine");
        Files.delete(installation.home());
    }

    /** A place where not even an administrator can make folders. */
    @Test
    void namesAWorkspaceThatCannotBeWrittenTo() {
        Shell.Outcome outcome = installation.runWith(
                Map.of("SCIPION_HOME", "/proc/scipion"),
                "provision",
                "--user",
                "Ada",
                "--email",
                Installation.EMAIL,
                "--password-env",
                "ADA_PASSWORD");
        refused(outcome, "/proc/scipion", "SCIPION_HOME");
    }

    @Test
    void namesAWeakPassword() {
        Shell.Outcome outcome =
                installation.run("provision", "--user", "Ada", "--email", "ada@example.org", "--pass", "short");
        refused(outcome, "password", "8 characters");
        assertThat(installation.home()).doesNotExist();
    }

    @Test
    void namesAnOddAddress() {
        Shell.Outcome outcome =
                installation.run("provision", "--user", "Ada", "--email", "ada", "--pass", "long-enough-1");
        refused(outcome, "email");
        assertThat(installation.home()).doesNotExist();
    }

    @Test
    void namesADatabaseThatDoesNotAnswerAndCanBeSetUpAfterwards() {
        Shell.Outcome outcome = installation.runWith(
                Map.of("DATABASE_URL", "postgresql://scipion:none@127.0.0.1:1/scipion"),
                "provision",
                "--user",
                "Ada",
                "--email",
                Installation.EMAIL,
                "--password-env",
                "ADA_PASSWORD");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("127.0.0.1:1");
        assertThat(installation.processes()).isEmpty();
        assertThat(installation.provision().code()).isZero();
    }

    @Test
    void asksForASetUpBeforeTheFirstStart() {
        refused(installation.run("start"), "scipionapi provision");
        assertThat(installation.home()).doesNotExist();
    }

    @Test
    void explainsWrongUsage() {
        Shell.Outcome outcome = installation.run("provision", "--user", "Ada");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).contains("--email", "Usage:");
    }

    private static void refused(Shell.Outcome outcome, String... words) {
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains(words).hasLineCount(1);
    }

    @Test
    void keepsASettingsFileThatCannotBeUsed() throws IOException {
        Path settings = Files.createDirectories(installation.home()).resolve(".env");
        Files.writeString(settings, "SECRET_KEY=short\nDATABASE_PASS=abc\n");
        refused(installation.run("start"), "SECRET_KEY");
        assertThat(settings).hasContent("SECRET_KEY=short\nDATABASE_PASS=abc");
        Files.delete(settings);
    }
}
