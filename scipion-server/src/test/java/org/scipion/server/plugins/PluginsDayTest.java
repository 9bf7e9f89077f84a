package org.scipion.server.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.RealScipion;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** A plugin comes from the package index into a real Scipion, survives a bad update and goes again. */
@Tag("scipion")
class PluginsDayTest {

    private static final String PLUGIN = "scipion-em-topaz";
    private static final String ITS_PROTOCOL = "TopazProtPicking";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    @TempDir
    private static Path folder;

    private static Path packages;
    private static Person admin;

    @BeforeAll
    static void start() throws Exception {
        packages = Files.createDirectories(folder.resolve("packages").resolve(PLUGIN));
        Path environment = RealScipion.copyInto(folder.resolve("environment"));
        Files.writeString(
                environment.resolve("pip.conf"),
                "[global]\nextra-index-url = " + packages.getParent().toUri() + "\n");
        RealScipion.setUp(SERVER.home(), environment);
        admin = SERVER.signedIn(SERVER.account(Role.ADMIN));
    }

    @Test
    void comesIsKeptThroughABadUpdateAndGoes() throws Exception {
        long project = ExampleProject.importAs(admin, "plugins");
        assertThat(protocols(project)).doesNotContain(ITS_PROTOCOL);
        JsonNode installed = ended(admin.post("/plugins/install/" + PLUGIN + "?skipBinaries=true", ""));
        assertThat(installed.path("status").asText()).as(installed.toString()).isEqualTo("SUCCESS");
        assertThat(installed.path("result").asText()).isEqualTo(PLUGIN + " installed successfully");
        assertThat(log(installed))
                .contains(
                        "operation=install\n",
                        "Installing pip module...",
                        "Skipping binaries installation.",
                        "[success]");
        JsonNode plugin = admin.get("/plugins/" + PLUGIN).json();
        String version = plugin.path("pipVersion").asText();
        assertThat(version).as(plugin.toString()).isNotEmpty();
        assertThat(plugin.path("installed").asBoolean()).isTrue();
        assertThat(plugin.path("binaries").findValuesAsText("name")).contains("topaz");
        assertThat(protocols(project)).contains(ITS_PROTOCOL);
        assertThat(admin.get("/settings/jobs/nodes").json().at("/nodes/0/plugins"))
                .anyMatch(one -> one.toString()
                        .equals("{\"pipName\":\"" + PLUGIN + "\",\"name\":\"topaz\",\"pipVersion\":\"" + version
                                + "\"}"));

        writeBrokenRelease("99.0");
        JsonNode failed = ended(admin.post("/plugins/install/" + PLUGIN + "?skipBinaries=true", ""));
        assertThat(failed.path("status").asText()).isEqualTo("FAILURE");
        assertThat(failed.path("error").asText()).contains("cannot be loaded");
        assertThat(log(failed)).contains("broken on purpose", "Rolling back installation...", "[failure]");
        assertThat(admin.get("/plugins/" + PLUGIN).json().path("pipVersion").asText())
                .isEqualTo(version);
        assertThat(protocols(project)).contains(ITS_PROTOCOL);
        assertThat(admin.post("/plugins/tasks/" + id(installed) + "/retry", "").status())
                .isEqualTo(409);
        JsonNode again = ended(admin.post("/plugins/tasks/" + id(failed) + "/retry", ""));
        assertThat(again.path("status").asText()).isEqualTo("FAILURE");
        JsonNode listed = admin.get("/plugins/tasks?status=FAILURE").json();
        assertThat(listed.path(0).path("retryOfTaskId").asText()).isEqualTo(id(failed));
        assertThat(listed.path(0).path("payload").toString())
                .isEqualTo("{\"pluginName\":\"" + PLUGIN + "\",\"skipBinaries\":true}");

        JsonNode removed = ended(admin.post("/plugins/uninstall/" + PLUGIN, ""));
        assertThat(removed.path("status").asText()).as(removed.toString()).isEqualTo("SUCCESS");
        assertThat(protocols(project)).doesNotContain(ITS_PROTOCOL);
        assertThat(admin.post("/plugins/tasks/acknowledge", "{\"statuses\":[\"SUCCESS\",\"FAILURE\"]}")
                        .json()
                        .path("acknowledged")
                        .asInt())
                .isEqualTo(4);
        assertThat(admin.get("/plugins/tasks").json()).isEmpty();
        assertThat(admin.get("/plugins/tasks?includeAcknowledged=true").json()).hasSize(4);
    }

    private static String protocols(long project) {
        return admin.get("/projects/" + project + "/protocols").body();
    }

    private static JsonNode ended(Answer started) throws InterruptedException {
        assertThat(started.json().path("status").asText()).as(started.body()).isEqualTo("PENDING");
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode task = admin.get("/plugins/tasks/" + id(started.json())).json();
        while (!task.path("status").asText().matches("SUCCESS|FAILURE")) {
            assertThat(Instant.now()).as(task.toString()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(500);
            task = admin.get("/plugins/tasks/" + id(started.json())).json();
        }
        return task;
    }

    private static String log(JsonNode task) {
        JsonNode log =
                admin.get("/plugins/tasks/" + id(task) + "/log?limit=1000000").json();
        assertThat(log.path("completed").asBoolean()).isTrue();
        return log.path("text").asText();
    }

    private static String id(JsonNode task) {
        return task.path("taskId").asText();
    }

    /** A newer release that can be installed, but not imported. */
    private static void writeBrokenRelease(String version) throws IOException {
        String name = PLUGIN.replace('-', '_');
        String file = name + "-" + version + "-py3-none-any.whl";
        Files.writeString(packages.resolve("index.html"), "<a href=\"" + file + "\">" + file + "</a>");
        String facts = name + "-" + version + ".dist-info/";
        try (ZipOutputStream wheel = new ZipOutputStream(
                Files.newOutputStream(packages.resolve(name + "-" + version + "-py3-none-any.whl")))) {
            write(wheel, "topaz/__init__.py", "raise ImportError('broken on purpose')\n");
            write(wheel, facts + "METADATA", "Metadata-Version: 2.1\nName: " + PLUGIN + "\nVersion: " + version + "\n");
            write(
                    wheel,
                    facts + "WHEEL",
                    "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
            write(wheel, facts + "entry_points.txt", "[pyworkflow.plugin]\ntopaz = topaz\n");
            write(wheel, facts + "RECORD", "");
        }
    }

    private static void write(ZipOutputStream wheel, String name, String text) throws IOException {
        wheel.putNextEntry(new ZipEntry(name));
        wheel.write(text.getBytes(StandardCharsets.UTF_8));
        wheel.closeEntry();
    }
}
