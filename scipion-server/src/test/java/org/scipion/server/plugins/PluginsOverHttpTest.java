package org.scipion.server.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.JobRequest;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;

/** Plugins on a server without a Scipion, beside a plugin repository and a package index of this test. */
class PluginsOverHttpTest {

    private static final PluginIndexes INDEXES = PluginIndexes.start();

    @TempDir
    private static Path sources;

    @RegisterExtension
    private static final TestServer SERVER = new TestServer(
            "SCIPION_PLUGIN_REPO_URL", INDEXES.repository(),
            "PLUGIN_INDEX_URL", INDEXES.index(),
            "SCIPIONAPI_DEVEL_PLUGIN_ROOTS", PluginIndexes.SOURCES.toString());

    private final Person admin = SERVER.signedIn(SERVER.account(Role.ADMIN));
    private final Person user = SERVER.signedIn(SERVER.account(Role.USER));

    @AfterAll
    static void stop() {
        INDEXES.close();
    }

    @Test
    void areListedByRepositoryAndIndexLastOfTheAlphabetFirst() {
        JsonNode all = user.get("/plugins/").json();
        assertThat(all.findValuesAsText("pipName")).containsExactly("scipion-em-relion", "scipion-em-eman2");
        JsonNode relion = all.path(0);
        assertThat(relion.path("name").asText()).isEqualTo("relion");
        assertThat(relion.path("latestRelease").asText()).isEqualTo("5.0.2");
        assertThat(relion.at("/compatibleReleases/5.0.2/upload_time").asText()).isEqualTo("2026-01-02T00:00:00");
        assertThat(relion.path("fullLogo").asText()).isEqualTo("https://scipion.i2pc.es/media/relion.png");
        assertThat(relion.path("installed").asBoolean()).isFalse();
        assertThat(relion.path("pipVersion").asText()).isEmpty();
        assertThat(relion.path("installMode").asText()).isEqualTo("standard");
        assertThat(relion.path("categoryData").toString())
                .isEqualTo("[{\"id\":\"spa\",\"title\":\"Spa\",\"description\":\"Custom plugin category\"}]");
        assertThat(relion.path("binaries").isArray()).isTrue();
    }

    @Test
    void areFoundByTheExactNameOfTheirPackage() {
        assertThat(user.get("/plugins/scipion-em-relion").json().path("summary").asText())
                .isEqualTo("Plugin to use Relion");
        Answer unknown = user.get("/plugins/relion");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.detail()).isEqualTo("Plugin not found");
    }

    @Test
    void areNotChangedWithoutAScipion() {
        Answer refused = admin.post("/plugins/install/scipion-em-relion", "");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.detail()).contains("Run 'scipionapi bootstrap'");
        assertThat(admin.get("/plugins/tasks").json()).isEmpty();
    }

    @Test
    void areChangedByAdministratorsOnly() {
        assertThat(user.post("/plugins/install/scipion-em-relion", "").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--index-url=x", "a%20b", "scipion-em", "scipion-pyworkflow", "x%3Brm"})
    void areNamedAsPackagesAreAndAreNoPartOfScipionItself(String name) {
        assertThat(admin.post("/plugins/install/" + name, "").status()).isEqualTo(400);
        assertThat(admin.post("/plugins/uninstall/" + name, "").status()).isEqualTo(400);
    }

    @Test
    void areInstalledTogetherOnlyIfThereAreAny() {
        Answer none = admin.post("/plugins/install-batch", "{\"plugins\":[\" \",\"\",null]}");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.detail()).isEqualTo("No plugins selected");
    }

    @Test
    void areToldAsTasksUntilSomeoneHasSeenTheirEnd() {
        String task = SERVER.store()
                .jobs()
                .accept(JobRequest.once(
                        "plugin-change",
                        "plugins-of-a-test-that-nobody-serves",
                        "{\"change\":{\"operation\":\"uninstall\",\"pluginName\":\"x\"},\"retryOf\":null}"))
                .id()
                .toString()
                .replace("-", "");
        assertThat(admin.get("/plugins/tasks/" + task).status()).isEqualTo(404);
        assertThat(admin.get("/plugins/tasks/" + task + "/log").status()).isEqualTo(404);
        assertThat(admin.get("/plugins/tasks/undefined").detail()).isEqualTo("Task not found");
        assertThat(admin.post("/plugins/tasks/undefined/acknowledge", "").status())
                .isEqualTo(404);
        assertThat(admin.post("/plugins/tasks/undefined/retry", "").status()).isEqualTo(404);
    }

    @Test
    void areAcknowledgedByFinalStatusesOnly() {
        assertThat(admin.post("/plugins/tasks/acknowledge", "{\"statuses\":[]}").detail())
                .isEqualTo("At least one task status is required");
        assertThat(admin.post("/plugins/tasks/acknowledge", "{\"statuses\":[\"SUCCESS\",null]}")
                        .detail())
                .isEqualTo("Only terminal plugin task statuses can be acknowledged");
        assertThat(admin.post("/plugins/tasks/acknowledge", "{\"statuses\":[\"CANCELLED\"]}")
                        .json()
                        .path("acknowledged")
                        .asInt())
                .isZero();
    }

    @Test
    void mayBeInstalledFromSourcesBelowTheAllowedFolders() throws IOException {
        Path plugin = Files.createDirectories(PluginIndexes.SOURCES.resolve("mine"));
        assertThat(validated(plugin)).isEqualTo("No pyproject.toml, setup.py or setup.cfg found");
        Files.writeString(
                plugin.resolve("pyproject.toml"),
                "[build-system]\nrequires = []\n[project]\nname = \"scipion-em-mine\"\n");
        JsonNode found = admin.post("/plugins/devel/validate", body(plugin)).json();
        assertThat(found.path("valid").asBoolean()).isTrue();
        assertThat(found.path("pipName").asText()).isEqualTo("scipion-em-mine");
        assertThat(found.path("message").asText()).isEqualTo("Valid Scipion devel plugin candidate");
        assertThat(found.path("allowedRoots").path(0).asText()).isEqualTo(PluginIndexes.SOURCES.toString());

        assertThat(validated(sources)).isEqualTo("Plugin path is outside allowed development roots");
        assertThat(validated(plugin.resolve("none"))).isEqualTo("Plugin path does not exist");
        assertThat(validated(plugin.resolve("pyproject.toml"))).isEqualTo("Plugin path must be a directory");
        assertThat(validated(plugin.resolve("../../.."))).isEqualTo("Plugin path is outside allowed development roots");
        Answer refused = admin.post("/plugins/devel/install", body(sources));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/detail/message").asText())
                .isEqualTo("Plugin path is outside allowed development roots");
        assertThat(admin.post("/plugins/devel/validate", "{}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("Plugin path is required");
    }

    @Test
    void areLookedForInTheAllowedFolders() throws IOException {
        Files.createDirectories(PluginIndexes.SOURCES.resolve("mine/folder"));
        assertThat(admin.get("/plugins/devel/browser/paths")
                        .json()
                        .path("rootAbs")
                        .asText())
                .isEqualTo(PluginIndexes.SOURCES.toString());
        JsonNode folder =
                admin.get("/plugins/devel/browser/list?path=mine").json().path(0);
        assertThat(folder.toString())
                .isEqualTo("{\"name\":\"folder\",\"path\":\"mine/folder\",\"absPath\":\""
                        + PluginIndexes.SOURCES.resolve("mine/folder")
                        + "\",\"isDir\":true,\"size\":0,\"mime\":\"inode/directory\"}");
        assertThat(admin.get("/plugins/devel/browser/list?path=none").status()).isEqualTo(404);
        assertThat(user.get("/plugins/devel/browser/list").status()).isEqualTo(403);
        assertThat(user.get("/plugins/devel").json()).isEmpty();
    }

    private String validated(Path folder) {
        return admin.post("/plugins/devel/validate", body(folder))
                .json()
                .path("message")
                .asText();
    }

    private static String body(Path folder) {
        return Json.text(java.util.Map.of("path", folder.toString(), "names", List.of()));
    }
}
