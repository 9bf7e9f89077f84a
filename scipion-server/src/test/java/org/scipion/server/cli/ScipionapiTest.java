package org.scipion.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ScipionapiTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter usage = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path home;

    @BeforeEach
    void useAnEmptyWorkspace() {
        environment.put("SCIPION_HOME", home.toString());
    }

    @Test
    void printsItsVersion() {
        assertThat(run("version")).isEqualTo(DONE);
        assertThat(printed.toString(UTF_8)).startsWith("scipionapi ");
    }

    @Test
    void printsItsVersionForScripts() {
        assertThat(run("version", "--json")).isEqualTo(DONE);
        assertThat(printed.toString(UTF_8)).startsWith("{\"version\":").contains("\"java\":\"25");
    }

    @Test
    void completesCommandsInAShell() {
        assertThat(run("generate-completion")).isEqualTo(DONE);
        assertThat(usage.toString()).contains("complete -F _complete_scipionapi", "uninstall", "--web-dist");
    }

    @Test
    void listsItsCommands() {
        assertThat(run("--help")).isEqualTo(DONE);
        assertThat(usage.toString())
                .contains("provision", "start", "stop", "restart", "status", "logs", "serve", "SCIPION_HOME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provision",
                "install",
                "doctor",
                "update",
                "uninstall",
                "reindex",
                "bootstrap",
                "start",
                "stop",
                "restart",
                "status",
                "logs",
                "serve",
                "backup",
                "restore",
                "import-database",
                "version"
            })
    void explainsEachCommand(String command) {
        assertThat(run(command, "--help")).isEqualTo(DONE);
        assertThat(usage.toString()).contains("Usage: scipionapi " + command);
    }

    @Test
    void refusesAnEnvironmentThatIsNone() {
        assertThat(run("bootstrap", "--env", home.resolve("nothing").toString()))
                .isEqualTo(FAILED);
        assertThat(errors.toString()).contains("is no Python environment").doesNotContain("Exception");
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThat(run("fly")).isEqualTo(WRONG_USAGE);
        assertThat(errors.toString()).contains("fly");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("start", "--fast")).isEqualTo(WRONG_USAGE);
        assertThat(errors.toString()).contains("--fast");
    }

    @Test
    void asksForTheOptionsThatProvisionNeeds() {
        assertThat(run("provision")).isEqualTo(WRONG_USAGE);
        assertThat(errors.toString()).contains("--user", "--email");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThat(provision("--api-port", "http")).isEqualTo(WRONG_USAGE);
        assertThat(errors.toString()).contains("--api-port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536"})
    void refusesAPortOutOfRange(String port) {
        assertThat(provision("--api-port", port)).isEqualTo(WRONG_USAGE);
        assertThat(errors.toString()).contains("1 and 65535");
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "restart", "status", "logs", "serve", "update", "uninstall", "reindex"})
    void asksForASetUpFirst(String command) {
        assertThat(run(command)).isEqualTo(FAILED);
        assertThat(errors.toString()).startsWith("scipionapi " + command + ": ").contains("scipionapi provision");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void refusesAPasswordFromAnEmptyVariable() {
        assertThat(run("provision", "--user", "ada", "--email", "ada@example.org", "--password-env", "NOT_SET"))
                .isEqualTo(FAILED);
        assertThat(errors.toString()).contains("NOT_SET");
    }

    @Test
    void refusesAWeakPasswordAndAnOddAddressBeforeWritingAnything() {
        int code = run("provision", "--user", "ada", "--email", "ada", "--pass", "letters");
        assertThat(code).isEqualTo(FAILED);
        assertThat(errors.toString())
                .contains("email: value is not a valid email address")
                .contains("at least 8 characters")
                .contains("at least one letter and one number");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void neverSetsUpAWorkspaceTwice() throws IOException {
        Path settings = Files.writeString(home.resolve(".env"), "SECRET_KEY=mine\n");
        assertThat(provision()).isEqualTo(FAILED);
        assertThat(errors.toString()).contains("is set up already");
        assertThat(settings).hasContent("SECRET_KEY=mine");
        assertThat(home.toFile().list()).containsExactly(".env");
    }

    private int provision(String... more) {
        String[] arguments = new String[7 + more.length];
        String[] first = {"provision", "--user", "ada", "--email", "ada@example.org", "--pass", "secret-1"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        PrintStream output = new PrintStream(printed, true, UTF_8);
        CommandLine line = Scipionapi.commandLine(new Invocation(environment, output))
                .setOut(new PrintWriter(usage, true))
                .setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }
}
