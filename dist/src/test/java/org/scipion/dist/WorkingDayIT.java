package org.scipion.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of somebody who works with the client: the calls that it makes, in their order, with the real Scipion behind the packed server. */
@Tag("scipion")
class WorkingDayIT {

    private static final String PAUSE = "ProtPause";
    private static final Path PAUSING_PLUGIN =
            Path.of("../scipion-bridge/src/test/python/plugin").toAbsolutePath().normalize();

    @TempDir
    private static Path data;

    private static Installation installation;
    private static Api ada;
    private static String project;

    @BeforeAll
    static void setUp() throws IOException {
        installation = Installation.empty();
        Map<String, String> lab = Map.of("SIGNUP_POLICY", "open", "SCIPION_DATA_ROOTS", data.toString());
        succeed(installation.provisionWith(lab));
        String python = System.getProperty("scipion.python", "");
        succeed(python.isEmpty() ? installation.run("bootstrap") : installation.run("bootstrap", "--env", python));
        Path settings = installation.home().resolve("config/scipion.conf");
        Files.writeString(settings, Files.readString(settings) + "PYTHONPATH = " + PAUSING_PLUGIN + "\n");
        succeed(installation.run("stop"));
        succeed(installation.runWith(lab, "start"));
        ada = installation.signIn();
    }

    private static void succeed(Shell.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.toString()).isZero();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test
    void isWorkedFromTheFirstProjectToItsRemoval() throws IOException {
        openANewProject();
        String map = importAMap();
        String pause = watchARunAndStopIt();
        finishItWithOtherValues(pause);
        JsonNode copied = duplicateAndExport(map, pause);
        pasteIntoAnotherProject(copied);
        shareWithAColleague(map);
        deleteEverything(map, pause);
    }

    private static void openANewProject() {
        assertThat(ada.getJson("/api/projects/")).isEmpty();
        JsonNode created =
                ada.postJson("/api/projects/", Map.of("name", "a day's work", "description", "from nine to five"));
        project = "/api/projects/" + created.path("id").asLong();
        assertThat(created.path("name").asText()).isEqualTo("a_day_s_work");
        assertThat(ada.getJson(project + "/effective-settings")
                        .at("/settings/instance/maxConcurrentRunsPerUser")
                        .isInt())
                .isTrue();
        assertThat(nodes().properties()).extracting(Map.Entry::getKey).containsExactly("PROJECT");
        assertThat(ada.getJson(project + "/protocols").path("All").findValuesAsText("value"))
                .contains("ProtImportVolumes", PAUSE);
    }

    /** Opens the form, saves it with a first value, opens it again and launches it with others. */
    private static String importAMap() throws IOException {
        JsonNode form = ada.getJson(project + "/protclass/ProtImportVolumes");
        assertThat(form.path("values").has("filesPath")).isTrue();
        JsonNode saved = ada.postJson(
                project + "/save", run("", "ProtImportVolumes", Map.of("runName", "the map", "samplingRate", "2")));
        String id = saved.path("protocolId").asText();
        assertThat(saved.at("/workflow/" + id + "/status").asText()).isEqualTo("saved");
        JsonNode again = ada.getJson(project + "/protocols/" + id);
        assertThat(again.at("/values/samplingRate").asDouble()).isEqualTo(2);
        Path map = SmallMap.write(data.resolve("ball.mrc"));
        Map<String, Object> values = Map.of("filesPath", map.toString(), "samplingRate", 1.5);
        assertThat(ada.postJson(project + "/launch", run(id, "ProtImportVolumes", values))
                        .path("status")
                        .asInt())
                .isZero();
        await(id, "finished");
        JsonNode output = nodes().path(id).path("outputs").path(0);
        assertThat(output.path("value").asText()).isEqualTo(id + ".outputVolume");
        assertThat(output.path("info").asText()).contains("16 x 16 x 16", "1.50");
        String picture = project + "/protocols/" + id + "/outputpreview/outputVolume";
        assertThat(ada.get(picture).headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/");
        return id;
    }

    private static String watchARunAndStopIt() {
        String id = ada.postJson(project + "/launch", run("", PAUSE, Map.of("seconds", 600, "runName", "a long one")))
                .path("protocolId")
                .asText();
        await(id, "running");
        String logs = project + "/protocols/" + id + "/logs";
        assertThat(ada.getJson(logs + "/channels").path("channels").findValuesAsText("id"))
                .containsExactly("stdout", "stderr", "schedule");
        JsonNode window = ada.getJson(logs + "/window?channel=stdout&maxBytes=65536");
        String text = follow(
                logs, window.path("content").asText(), window.path("endOffset").asLong(), "pauseStep");
        assertThat(text).contains("pauseStep");
        assertThat(ada.getJson(project + "/protocols/" + id + "/steps").findValuesAsText("status"))
                .containsExactly("running", "new");
        JsonNode stopped = ada.postJson(project + "/protocols/stop", Map.of("protocolIds", List.of(id)));
        assertThat(stopped.at("/workflow/" + id + "/status").asText()).isEqualTo("aborted");
        return id;
    }

    /** Polls the log from the end of what is known, as the client does, until it says the word. */
    private static String follow(String logs, String known, long end, String word) {
        StringBuilder text = new StringBuilder(known);
        long[] offset = {end};
        awaitThat("the log says " + word, () -> {
            JsonNode chunk = ada.postJson(logs + "/chunk", Map.of("offsets", Map.of("stdout", offset[0])))
                    .at("/chunks/0");
            text.append(chunk.path("content").asText());
            offset[0] = chunk.path("offset").asLong();
            return text.indexOf(word) >= 0;
        });
        return text.toString();
    }

    private static void finishItWithOtherValues(String id) {
        ada.postJson(
                project + "/launch",
                Map.of(
                        "protocolId",
                        id,
                        "protocolClassName",
                        PAUSE,
                        "params",
                        Map.of("seconds", 0),
                        "mode",
                        "restart"));
        await(id, "finished");
        assertThat(nodes().path(id).path("title").asText()).isEqualTo("a long one");
        assertThat(ada.json(ada.put(
                                project + "/protocols/" + id + "/rename",
                                Map.of("runName", "a short one", "comment", "after all")))
                        .path("status")
                        .asInt())
                .isZero();
        assertThat(nodes().path(id).path("title").asText()).isEqualTo("a short one");
    }

    private static JsonNode duplicateAndExport(String map, String pause) {
        JsonNode copies = ada.postJson(
                        project + "/protocols/duplicate",
                        Map.of("items", List.of(Map.of("id", map), Map.of("id", pause))))
                .path("duplicated");
        assertThat(copies.findValuesAsText("sourceId")).containsExactly(map, pause);
        String copy = copies.at("/1/newId").asText();
        assertThat(nodes().path(copy).path("status").asText()).isEqualTo("saved");
        return ada.postJson(project + "/protocols/export-workflow", Map.of("protocolIds", List.of(map, copy)));
    }

    private static void pasteIntoAnotherProject(JsonNode copied) {
        JsonNode second = ada.postJson("/api/projects/", Map.of("name", "second"));
        String other = "/api/projects/" + second.path("id").asLong();
        JsonNode pasted = ada.postJson(other + "/protocols/import-workflow", Map.of("workflow", copied));
        assertThat(pasted.path("created")).hasSize(2);
        assertThat(ada.getJson(other).path("protocols").size()).isEqualTo(3);
        assertThat(ada.delete(other).statusCode()).isEqualTo(200);
    }

    private static void shareWithAColleague(String map) {
        ada.postJson(
                "/api/auth/signup",
                Map.of(
                        "email", "grace@example.org",
                        "password", "first-compiler-1",
                        "firstName", "Grace",
                        "lastName", "Hopper",
                        "institution", "Navy"));
        Api grace = Api.signIn(installation.address(), "grace@example.org", "first-compiler-1");
        assertThat(grace.getJson("/api/projects/")).isEmpty();
        assertThat(grace.get(project).statusCode()).isEqualTo(404);
        String id = ada.getJson("/api/users/")
                .valueStream()
                .filter(user -> user.path("email").asText().startsWith("grace"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        share(id, "read");
        assertThat(grace.getJson("/api/projects/").findValuesAsText("permission"))
                .containsExactly("read");
        assertThat(grace.getJson(project).path("protocols").has(map)).isTrue();
        assertThat(grace.post(project + "/launch", run("", PAUSE, Map.of())).statusCode())
                .isEqualTo(403);
        share(id, "full");
        assertThat(grace.post(project + "/save", run("", PAUSE, Map.of())).statusCode())
                .isEqualTo(200);
        assertThat(ada.getJson(project + "/shares")).hasSize(1);
        assertThat(ada.delete(project + "/share/" + id).statusCode()).isEqualTo(200);
        assertThat(grace.get(project).statusCode()).isEqualTo(404);
    }

    private static void share(String user, String permission) {
        assertThat(ada.post(project + "/share", Map.of("userIds", List.of(user), "permission", permission))
                        .statusCode())
                .isEqualTo(201);
    }

    private static void deleteEverything(String map, String pause) throws IOException {
        Path folder = Path.of(ada.getJson(project).path("path").asText());
        JsonNode deleted = ada.postJson(project + "/protocols/delete", Map.of("protocolIds", List.of(map, pause)));
        assertThat(deleted.at("/deleteInfo/deletedProtocolIds")).hasSize(2);
        assertThat(nodes().has(map)).isFalse();
        try (var runs = Files.list(folder.resolve("Runs"))) {
            assertThat(runs)
                    .noneMatch(run -> run.getFileName().toString().contains("%06d".formatted(Integer.parseInt(map))));
        }
        assertThat(new String(ada.delete(project).body(), UTF_8)).contains("Project deleted successfully");
        assertThat(ada.getJson("/api/projects/")).isEmpty();
        assertThat(folder).doesNotExist();
    }

    private static Map<String, Object> run(String id, String className, Map<String, ?> values) {
        return Map.of("protocolId", id, "protocolClassName", className, "params", values);
    }

    private static JsonNode nodes() {
        return ada.getJson(project).path("protocols");
    }

    private static void await(String id, String wanted) {
        awaitThat(
                "the state of run " + id,
                () -> ada.getJson(project + "/runtime/protocols?protocolIds=" + id)
                        .path(0)
                        .path("status")
                        .asText()
                        .equals(wanted));
    }

    private static void awaitThat(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
