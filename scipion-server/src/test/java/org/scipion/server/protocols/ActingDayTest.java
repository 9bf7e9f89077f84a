package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.RealScipion;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;
import org.scipion.server.projects.ExampleProject;

/** What people do with runs all day, over HTTP and with the real Scipion. */
@Tag("scipion")
class ActingDayTest {

    private static final String PAUSE = "ProtPause";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static ActingPerson day;

    @BeforeAll
    static void start() {
        RealScipion.setUp(SERVER.home());
        person = SERVER.signedIn(SERVER.account(Role.USER));
        day = ActingPerson.inNewProject(person, "a day");
    }

    @Test
    void aNewProjectIsEmptyAndItsNameIsTaken() {
        ActingPerson fresh = ActingPerson.inNewProject(person, "new & empty");
        JsonNode project = fresh.get("").json();
        assertThat(project.path("shortName").asText()).isEqualTo("new_empty");
        assertThat(project.path("protocols").properties().stream().map(Map.Entry::getKey))
                .containsExactly("PROJECT");
        Answer again = person.post("/projects/", "{\"name\":\"new_empty\"}");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.detail())
                .isEqualTo(
                        "A project with this name already exists for the current user (sanitized name: 'new_empty')");
        Person other = SERVER.signedIn(SERVER.account(Role.USER));
        assertThat(other.post("/projects/", "{\"name\":\"new_empty\"}").detail())
                .contains("in the file system");
    }

    @Test
    void aProjectIsRenamedAndRemovedAfterItWasWorkedIn() {
        ActingPerson moved = ActingPerson.inNewProject(person, "to be moved");
        String run = moved.save(PAUSE, "{}");
        assertThat(person.put(moved.route(""), "{\"name\":\"moved\"}").status()).isEqualTo(200);
        assertThat(moved.get("/protocols/" + run)
                        .json()
                        .at("/info/protocolClassName")
                        .asText())
                .isEqualTo(PAUSE);
        assertThat(moved.save(PAUSE, "{}")).isNotEqualTo(run);
        assertThat(person.call("DELETE", moved.route(""), "").status()).isEqualTo(200);
    }

    @Test
    void theCatalogueHasTreesThatEndWithAllProtocols() {
        JsonNode trees = day.get("/protocols").json();
        List<String> views = trees.properties().stream().map(Map.Entry::getKey).toList();
        assertThat(views).last().isEqualTo("All");
        assertThat(trees.path("All").findValuesAsText("value")).contains("ProtImportVolumes", PAUSE);
    }

    @Test
    void aNewFormKnowsItsProjectAndHasNoPicturesYet() {
        JsonNode form = day.get("/protclass/ProtImportVolumes").json();
        JsonNode info = form.path("info");
        assertThat(info.path("projectId").asLong()).isEqualTo(day.project());
        assertThat(info.path("protocolId").isNull()).isTrue();
        assertThat(info.path("thumbnailUrl").isNull()).isTrue();
        assertThat(info.path("hosts").path(0).asText()).isEqualTo("localhost");
        assertThat(info.path("executeMode").has("launch")).isTrue();
        assertThat(form.at("/form/sections/0/label").asText()).isEqualTo("General");
        assertThat(form.path("values").has("filesPath")).isTrue();
    }

    @Test
    void theLogoOfAPackageIsAPictureForEverybody() {
        String logo = day.get("/protclass/ProtImportVolumes")
                .json()
                .at("/info/packageLogo")
                .asText();
        assertThat(logo).isEqualTo("/protclass/ProtImportVolumes/logo");
        Answer picture = SERVER.nobody().get(logo);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
        assertThat(SERVER.nobody().get("/protclass/ProtNowhere/logo").status()).isEqualTo(404);
        assertThat(day.get("/protclass/" + PAUSE).json().at("/info/packageLogo").asText())
                .isEmpty();
    }

    @Test
    void unknownClassesAndRunsHaveNoForm() {
        assertThat(day.get("/protclass/ProtNowhere").status()).isEqualTo(404);
        assertThat(day.get("/protclass/ProtNowhere").detail()).isEqualTo("Protocol class not found: ProtNowhere");
        assertThat(day.get("/protocols/4711").detail()).isEqualTo("Protocol not found: 4711");
        assertThat(day.get("/protocols/undefined").status()).isEqualTo(422);
    }

    @Test
    void importsAMapSavedFirstAndLaunchedWithOtherValues() throws IOException {
        Path map = map(SERVER.home().resolve("data/ball.mrc"));
        JsonNode saved = day.done(
                "/save", ActingPerson.form("", "ProtImportVolumes", "{\"runName\":\"my map\",\"samplingRate\":\"2\"}"));
        String id = saved.path("protocolId").asText();
        assertThat(saved.at("/workflow/" + id + "/status").asText()).isEqualTo("saved");
        assertThat(saved.at("/workflow/PROJECT").isObject()).isTrue();
        String values = "{\"filesPath\":%s,\"samplingRate\":1.5}".formatted(Json.text(map.toString()));
        JsonNode launched = day.done("/launch", "{\"protocolId\":" + id + ",\"params\":" + values + "}");
        assertThat(launched.path("workflow").isArray()).isTrue();
        assertThat(launched.path("protocolsCount").asInt()).isEqualTo(1);
        JsonNode node = day.await(id, "finished");
        assertThat(node.path("title").asText()).isEqualTo("my map");
        assertThat(node.at("/outputs/0/value").asText()).isEqualTo(id + ".outputVolume");
        JsonNode form = day.get("/protocols/" + id).json();
        assertThat(form.at("/values/samplingRate").asDouble()).isEqualTo(1.5);
        assertThat(form.at("/info/outputs/0/value").asText()).isEqualTo("my map.outputVolume");
        assertThat(form.at("/info/thumbnailUrl").asText()).endsWith("/protocols/" + id + "/thumbnail");
    }

    @Test
    void badValuesAreStoredBySaveWithAWarningAndRefusedByLaunch() {
        String form = ActingPerson.form("", PAUSE, "{\"seconds\":\"soon\",\"runName\":\"odd\"}");
        Answer saved = day.post("/save", form);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().path("status").asInt()).isEqualTo(1);
        assertThat(saved.json().at("/errors/0").asText()).startsWith("**Seconds** ");
        String id = saved.json().path("protocolId").asText();
        assertThat(day.nodes().path(id).path("title").asText()).isEqualTo("odd");
        int runs = day.nodes().size();
        Answer launched = day.post("/launch", form);
        assertThat(launched.status()).isEqualTo(422);
        assertThat(launched.json().at("/errors/0").asText()).startsWith("**Seconds** ");
        assertThat(day.nodes().size()).isEqualTo(runs);
    }

    @Test
    void aRunThatCannotBeStartedIsToldWithItsReasonAndItsId() throws IOException {
        ActingPerson blocked = ActingPerson.inNewProject(person, "blocked");
        Path runs = Path.of(blocked.get("").json().path("path").asText()).resolve("Runs");
        Files.delete(runs);
        Files.createFile(runs);
        Answer answer = blocked.post("/launch", ActingPerson.form("", PAUSE, "{}"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(error(answer)).contains("could not be started");
        String id = answer.json().path("protocolId").asText();
        assertThat(blocked.status(id)).isEqualTo("failed");
        Files.delete(runs);
        blocked.done("/launch", "{\"protocolId\":\"" + id + "\"}");
        blocked.await(id, "finished");
    }

    @Test
    void aClassThatIsNotInstalledCannotBeLaunched() {
        Answer answer = day.post("/launch", ActingPerson.form("", "ProtNowhere", "{}"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/errors/0").asText()).isEqualTo("Protocol class not found: ProtNowhere");
    }

    @Test
    void aFailedRunTellsWhyAndGoesOnWithOtherValues() {
        String id = day.launch(PAUSE, "{\"failure\":\"no luck\"}");
        day.await(id, "failed");
        assertThat(day.get("/protocols/" + id + "/steps").json().findValuesAsText("error"))
                .anyMatch(error -> error.contains("no luck"));
        day.done(
                "/launch",
                "{\"protocolId\":\"%s\",\"protocolClassName\":\"%s\",\"params\":{\"failure\":\"\"},\"mode\":\"continue\"}"
                        .formatted(id, PAUSE));
        day.await(id, "finished");
    }

    @Test
    void runsAreStoppedByTheirOwnRouteAndByLaunch() {
        String one = day.launch(PAUSE, "{\"seconds\":600}");
        String two = day.launch(PAUSE, "{\"seconds\":600}");
        day.await(one, "running");
        day.await(two, "running");
        JsonNode stopped = day.done("/protocols/stop", "{\"protocolIds\":[" + one + ",\"4711\"]}");
        assertThat(stopped.at("/workflow/" + one + "/status").asText()).isEqualTo("aborted");
        assertThat(stopped.path("protocolsCount").asInt()).isEqualTo(1);
        day.done("/launch", "{\"protocolId\":\"" + two + "\",\"mode\":\"stop\"}");
        assertThat(day.status(two)).isEqualTo("aborted");
        assertThat(day.done("/protocols/stop", "{\"protocolIds\":[" + one + "]}")
                        .path("protocolsCount")
                        .asInt())
                .isZero();
        assertThat(error(day.post("/protocols/stop", "{\"protocolIds\":[4711]}")))
                .isEqualTo("No valid protocols to stop");
    }

    @Test
    void aRunIsNamedAndUnnamed() {
        String id = day.save(PAUSE, "{\"runName\":\"first\"}");
        String route = day.route("/protocols/" + id + "/rename");
        assertThat(person.put(route, "{\"runName\":\" second \",\"comment\":\"said\"}")
                        .json()
                        .path("workflow")
                        .isArray())
                .isTrue();
        assertThat(day.nodes().path(id).path("title").asText()).isEqualTo("second");
        assertThat(day.nodes().path(id).path("comment").asText()).isEqualTo("said");
        assertThat(person.put(route, "{\"runName\":\"\"}").status()).isEqualTo(200);
        assertThat(day.nodes().path(id).path("title").asText()).isNotEqualTo("second");
        assertThat(day.nodes().path(id).path("comment").asText()).isEmpty();
        assertThat(error(person.put(day.route("/protocols/4711/rename"), "{\"runName\":\"x\"}")))
                .isEqualTo("Protocol not found: 4711");
    }

    @Test
    void copiesPointToEachOther() {
        String first = day.save(PAUSE, "{\"runName\":\"giver\"}");
        String second = day.save(PAUSE, "{\"runName\":\"taker\",\"input\":\"" + first + ".outputNumber\"}");
        Answer answer = day.post(
                "/protocols/duplicate",
                "{\"items\":[{\"id\":\"%s\",\"name\":\"x\"},{\"id\":%s}]}".formatted(first, second));
        assertThat(answer.status()).isEqualTo(201);
        JsonNode copies = answer.json().path("duplicated");
        assertThat(copies.findValuesAsText("sourceId")).containsExactly(first, second);
        String giver = copies.at("/0/newId").asText();
        JsonNode taker = answer.json().at("/workflow/" + copies.at("/1/newId").asText());
        assertThat(taker.at("/inputs/0/value").asText()).isEqualTo(giver + ".outputNumber");
        assertThat(taker.path("status").asText()).isEqualTo("saved");
    }

    @Test
    void runsThatOthersUseStayAndAllTogetherGo() {
        String first = day.launch(PAUSE, "{}");
        day.await(first, "finished");
        String second = day.launch(PAUSE, "{\"input\":\"" + first + ".outputNumber\"}");
        day.await(second, "finished");
        Answer refused = day.post("/protocols/delete", "{\"protocolIds\":[" + first + "]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(error(refused)).contains(second);
        JsonNode deleted = day.done("/protocols/delete", "{\"protocolIds\":[\"" + first + "\",\"" + second + "\"]}");
        assertThat(deleted.at("/deleteInfo/deletedProtocolIds")).hasSize(2);
        assertThat(deleted.path("workflow").has(first)).isFalse();
        assertThat(error(day.post("/protocols/delete", "{\"protocolIds\":[" + first + "]}")))
                .isEqualTo("No valid protocols to delete");
    }

    @Test
    void aBranchIsRestartedResetAndExecutedAnew() {
        String first = day.launch(PAUSE, "{}");
        day.await(first, "finished");
        String second = day.launch(PAUSE, "{\"input\":\"" + first + ".outputNumber\"}");
        day.await(second, "finished");
        JsonNode reset = day.done("/protocols/" + first + "/reset-from", "");
        assertThat(reset.at("/workflow/" + first + "/status").asText()).isEqualTo("saved");
        assertThat(reset.at("/workflow/" + second + "/status").asText()).isEqualTo("saved");
        String execution =
                "{\"protocolClassName\":\"%s\",\"params\":{\"seconds\":\"1\"},\"mode\":\"restart\",\"scope\":\"%s\"}";
        JsonNode all = day.done("/protocols/" + first + "/workflow-execution", execution.formatted(PAUSE, "all"));
        assertThat(all.at("/workflowExecution/rootPreparation/saved").asBoolean())
                .isTrue();
        assertThat(all.at("/workflowExecution/descendantReset").isNull()).isTrue();
        day.await(first, "finished");
        day.await(second, "finished");
        JsonNode single = day.done("/protocols/" + first + "/workflow-execution", execution.formatted(PAUSE, "single"));
        assertThat(single.at("/workflowExecution/descendantReset/protocolIds/0").asText())
                .isEqualTo(second);
        day.await(first, "finished");
        assertThat(day.status(second)).isEqualTo("saved");
        day.done("/protocols/" + first + "/continue-all", "");
        day.await(second, "finished");
        day.done("/protocols/" + first + "/restart-all", "");
        day.await(second, "finished");
    }

    @Test
    void anExecutionWithBadValuesResetsNothing() {
        String first = day.launch(PAUSE, "{}");
        day.await(first, "finished");
        String second = day.launch(PAUSE, "{\"input\":\"" + first + ".outputNumber\"}");
        day.await(second, "finished");
        Answer refused = day.post(
                "/protocols/" + first + "/workflow-execution",
                "{\"params\":{\"seconds\":\"soon\"},\"mode\":\"restart\",\"scope\":\"all\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(day.status(second)).isEqualTo("finished");
    }

    @Test
    void aStepIsMarkedByHand() {
        String id = day.launch(PAUSE, "{\"failure\":\"no\"}");
        day.await(id, "failed");
        String route = day.route("/protocols/" + id + "/steps/2/status");
        JsonNode step = person.patch(route, "{\"status\":\"finished\"}").json();
        assertThat(step.path("status").asText()).isEqualTo("finished");
        assertThat(step.path("event").asText()).isEqualTo("manual-status-update");
        assertThat(person.patch(day.route("/protocols/" + id + "/steps/9/status"), "{\"status\":\"new\"}")
                        .detail())
                .isEqualTo("Step not found: 9");
    }

    private static String error(Answer answer) {
        return answer.json().at("/errors/0").asText();
    }

    /** A ball of 16 voxels a side, 32-bit floats. */
    private static Path map(Path file) throws IOException {
        java.nio.ByteBuffer map =
                java.nio.ByteBuffer.allocate(1024 + 4 * 16 * 16 * 16).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int index : new int[] {0, 1, 2, 7, 8, 9}) {
            map.putInt(4 * index, 16);
        }
        map.putInt(12, 2).put(208, "MAP ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        map.put(212, new byte[] {0x44, 0x44, 0, 0}).putFloat(1024 + 4 * 2184, 1);
        Files.createDirectories(file.getParent());
        return Files.write(file, map.array());
    }
}
