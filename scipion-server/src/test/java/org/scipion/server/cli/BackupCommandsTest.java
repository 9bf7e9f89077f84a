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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Role;
import org.scipion.server.TestServer;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceProcess;
import org.scipion.store.DatabaseConfiguration;
import picocli.CommandLine;

/** On a workspace whose database is one of a real server that others use. */
class BackupCommandsTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void setUpAWorkspace() throws IOException {
        DatabaseConfiguration database = SERVER.database();
        file = home.resolve("scipion.backup");
        Files.writeString(
                home.resolve(".env"),
                "SECRET_KEY=" + TestServer.KEY + "\nDATABASE_URL=" + database.url() + "\nDATABASE_USER="
                        + database.user() + "\nDATABASE_PASS=" + database.password() + "\n");
        SERVER.account(Role.USER);
    }

    @Test
    void writeABackUpWhileTheServerRuns() {
        assertThat(run("backup", file.toString())).as(errors.toString()).isZero();
        assertThat(printed.toString(UTF_8)).contains("tables are in " + file);
        assertThat(run("backup", file.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("exists already").doesNotContain("Exception");
    }

    @Test
    void restoreNothingUnasked() {
        run("backup", file.toString());
        assertThat(run("restore", file.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("give --yes");
    }

    @Test
    void restoreNothingWhileSomebodyUsesTheDatabase() {
        run("backup", file.toString());
        assertThat(run("restore", file.toString(), "--yes")).isEqualTo(1);
        assertThat(errors.toString()).contains("in use").doesNotContain("Exception");
    }

    @Test
    void restoreNothingWhileTheServerRuns() {
        run("backup", file.toString());
        WorkspaceProcess.server(new Workspace(home)).claim();
        assertThat(run("restore", file.toString(), "--yes")).isEqualTo(1);
        assertThat(errors.toString()).contains("scipionapi stop");
    }

    @Test
    void restoreNothingFromADamagedFile() throws IOException {
        Files.writeString(file, "no back-up");
        assertThat(run("restore", file.toString(), "--yes")).isEqualTo(1);
        assertThat(errors.toString()).contains("cannot be read as a back-up");
    }

    @Test
    void importNothingFromADatabaseOfAnotherKind() {
        DatabaseConfiguration ours = SERVER.database();
        assertThat(run("import-database", ours.url().replace("://", "://" + ours.user() + ":" + ours.password() + "@")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("no database of ScipionAPI").doesNotContain(ours.password());
        assertThat(run("import-database", "no-address")).isEqualTo(1);
    }

    private int run(String... arguments) {
        Map<String, String> environment = Map.of("SCIPION_HOME", home.toString());
        CommandLine command =
                Scipionapi.commandLine(new Invocation(environment, new PrintStream(printed, true, UTF_8)));
        return command.setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
