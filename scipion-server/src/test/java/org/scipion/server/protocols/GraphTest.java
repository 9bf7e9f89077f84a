package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class GraphTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static User user;
    private static Person person;
    private static long id;
    private static JsonNode project;

    @BeforeAll
    static void importTheExample() {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        id = ExampleProject.importAs(person, "graph");
        project = person.get("/projects/" + id).json();
    }

    @Test
    void tellsOfTheProject() {
        Path folder = SERVER.home().resolve("projects/graph");
        assertThat(keys(project))
                .containsExactly(
                        "id",
                        "name",
                        "shortName",
                        "createdAt",
                        "status",
                        "path",
                        "protocols",
                        "thumbnailUrl",
                        "thumbnailRebuildUrl",
                        "thumbnailItemsUrl");
        assertThat(project.path("id").asLong()).isEqualTo(id);
        assertThat(project.path("name").asText()).isEqualTo(folder.toString());
        assertThat(project.path("path").asText()).isEqualTo(folder.toString());
        assertThat(project.path("shortName").asText()).isEqualTo("graph");
        assertThat(project.path("status").asText()).isEqualTo("active");
        assertThat(OffsetDateTime.parse(project.path("createdAt").asText())).isNotNull();
    }

    @Test
    void putsTheProjectFirstAndThenTheRunsByTheirNumbers() {
        List<String> expected = new ArrayList<>(List.of("PROJECT"));
        ExampleProject.truth().forEach(run -> expected.add(run.path("id").asText()));
        assertThat(keys(project.path("protocols"))).hasSize(30).containsExactlyElementsOf(expected);
    }

    @TestFactory
    Stream<DynamicTest> showsEachRunAsScipionReadsIt() {
        return ExampleProject.truth()
                .valueStream()
                .map(run -> DynamicTest.dynamicTest(
                        run.path("id").asText() + " " + run.path("label").asText(), () -> compare(run)));
    }

    private static void compare(JsonNode expected) {
        String run = expected.path("id").asText();
        JsonNode node = project.path("protocols").path(run);
        assertThat(node.path("protocolId").asText()).isEqualTo(run);
        assertThat(node.path("label").asText()).isEqualTo(expected.path("label").asText());
        assertThat(node.path("comment").asText())
                .isEqualTo(expected.path("comment").asText());
        assertThat(node.path("status").asText())
                .isEqualTo(expected.path("status").asText());
        assertThat(node.path("numberOfSteps").asInt())
                .isEqualTo(expected.path("numberOfSteps").asInt());
        assertThat(node.path("stepsDone").asInt())
                .isEqualTo(expected.path("stepsDone").asInt());
        assertThat(node.path("inputs").valueStream().map(input -> pair(input, "name", "value")))
                .containsExactlyElementsOf(expected.path("inputs")
                        .valueStream()
                        .map(input -> pair(input, "name", "value"))
                        .toList());
        assertThat(node.path("outputs")).hasSameSizeAs(expected.path("outputs"));
        for (int index = 0; index < expected.path("outputs").size(); index++) {
            compareOutput(
                    run,
                    expected.path("outputs").get(index),
                    node.path("outputs").get(index));
        }
    }

    private static void compareOutput(String run, JsonNode expected, JsonNode output) {
        assertThat(output.path("name").asText()).isEqualTo(expected.path("name").asText());
        assertThat(output.path("pointerClass").asText())
                .isEqualTo(expected.path("class").asText());
        assertThat(output.path("pointerClassHierarchy")).isEqualTo(expected.path("hierarchy"));
        assertThat(output.path("info").asText()).isEqualTo(expected.path("info").asText());
        assertThat(output.path("value").asText())
                .isEqualTo(run + "." + expected.path("name").asText());
        assertThat(output.path("parentId").asText()).isEqualTo(run);
        assertThat(output.at("/persistence/itemClassName").asText())
                .isEqualTo(expected.at("/set/itemClass").asText(""));
    }

    @Test
    void joinsRunsBothWays() {
        JsonNode nodes = project.path("protocols");
        for (Map.Entry<String, JsonNode> entry : nodes.properties()) {
            if (entry.getKey().equals("PROJECT")) {
                continue;
            }
            List<String> parents = texts(entry.getValue().path("parents"));
            assertThat(parents).doesNotContain("PROJECT");
            parents.forEach(parent ->
                    assertThat(texts(nodes.path(parent).path("children"))).contains(entry.getKey()));
            assertThat(texts(nodes.at("/PROJECT/children")).contains(entry.getKey()))
                    .isEqualTo(parents.isEmpty());
        }
        assertThat(texts(nodes.at("/261/children"))).contains("338", "1153");
        assertThat(texts(nodes.at("/338/parents"))).containsExactly("261");
    }

    @Test
    void givesANodeExactlyTheseFields() {
        JsonNode node = project.at("/protocols/338");
        assertThat(keys(node))
                .containsExactly(
                        "protocolId",
                        "children",
                        "parents",
                        "label",
                        "title",
                        "runName",
                        "comment",
                        "status",
                        "parameter",
                        "inputs",
                        "outputs",
                        "cpuTime",
                        "elapsedTime",
                        "isInteractive",
                        "numberOfSteps",
                        "stepsDone",
                        "tags",
                        "extraTableColumns",
                        "thumbnailUrl",
                        "thumbnailRebuildUrl");
        assertThat(keys(node.at("/inputs/0")))
                .containsExactly(
                        "name",
                        "paramClass",
                        "pointerClass",
                        "info",
                        "value",
                        "parentId",
                        "itemIndex",
                        "objectId",
                        "persisted");
        assertThat(keys(node.at("/outputs/0")))
                .containsExactly(
                        "name",
                        "paramClass",
                        "pointerClass",
                        "pointerClassHierarchy",
                        "info",
                        "value",
                        "parentId",
                        "persisted",
                        "persistence");
        assertThat(keys(node.at("/outputs/0/persistence")))
                .containsExactly("className", "itemClassName", "rootObjectClassName", "info", "kind");
        assertThat(node.path("parameter")).isEmpty();
        assertThat(node.path("thumbnailUrl").asText()).isEqualTo("/projects/" + id + "/protocols/338/thumbnail");
        assertThat(node.path("thumbnailRebuildUrl").asText())
                .isEqualTo("/projects/" + id + "/protocols/338/thumbnail/rebuild");
    }

    @Test
    void givesTheProjectsOwnNodeNoTitleColumnsOrPictures() {
        JsonNode root = project.at("/protocols/PROJECT");
        assertThat(keys(root)).doesNotContain("title", "runName", "comment", "extraTableColumns");
        assertThat(root.path("protocolId").asText()).isEqualTo("PROJECT");
        assertThat(root.path("label").asText()).isEqualTo("graph");
        assertThat(root.path("status").asText()).isEmpty();
        assertThat(root.path("parents")).isEmpty();
        assertThat(root.path("thumbnailUrl").isNull()).isTrue();
        assertThat(root.path("thumbnailRebuildUrl").isNull()).isTrue();
    }

    @Test
    void countsThePointersOfAnInputOfSeveral() {
        JsonNode inputs = project.at("/protocols/459/inputs");
        assertThat(inputs.findValuesAsText("name")).hasSizeGreaterThan(1).containsOnly("inputSets");
        assertThat(inputs.findValuesAsText("itemIndex")).startsWith("0", "1");
        assertThat(inputs.at("/0/parentId").isTextual()).isTrue();
        assertThat(inputs.at("/0/objectId").isIntegralNumber()).isTrue();
    }

    @Test
    void writesTimesAsWholeSecondsInTextOrNothing() {
        JsonNode nodes = project.path("protocols");
        assertThat(nodes.at("/2070/elapsedTime").asText("missing")).isEmpty();
        assertThat(nodes.at("/2070/cpuTime").asText("missing")).isEmpty();
        assertThat(nodes.at("/2/elapsedTime").isTextual()).isTrue();
        nodes.forEach(node -> assertThat(node.path("elapsedTime").asText()).matches("([1-9]\\d*)?"));
    }

    @Test
    void addsColumnsOfTimesAndOnRequestOfSizes() {
        JsonNode columns = project.at("/protocols/338/extraTableColumns");
        assertThat(keys(columns)).containsExactly("updatedAt", "createdAt");
        assertThat(columns.at("/updatedAt/label").asText()).isEqualTo("Updated");
        assertThat(columns.at("/updatedAt/type").asText()).isEqualTo("datetime");
        assertThat(columns.at("/updatedAt/defaultVisible").asBoolean()).isTrue();
        assertThat(columns.at("/createdAt/defaultVisible").asBoolean(true)).isFalse();
        JsonNode sized =
                person.get("/projects/" + id + "?includeTableMetrics=true").json();
        JsonNode size = sized.at("/protocols/338/extraTableColumns/workingDirSize");
        assertThat(size.path("label").asText()).isEqualTo("Working dir");
        assertThat(size.path("type").asText()).isEqualTo("bytes");
        assertThat(size.path("value").asLong()).isEqualTo(bytes("Runs/000338_ProtSubSet"));
        assertThat(sized.at("/protocols/2070/extraTableColumns/workingDirSize/value")
                        .isNull())
                .isTrue();
    }

    @Test
    void tellsSetsObjectsAndNumbersApart() {
        assertThat(project.at("/protocols/2/outputs/0/persistence/kind").asText())
                .isEqualTo("set");
        assertThat(project.at("/protocols/1017/outputs/0/persistence/kind").asText())
                .isEqualTo("object");
        assertThat(project.at("/protocols/1907/outputs/0/persistence/kind").asText())
                .isEqualTo("scalar");
    }

    @Test
    void saysCleanlyThatTheDatabaseIsDamagedOrGone() throws IOException {
        long broken = ExampleProject.importAs(person, "broken");
        assertThat(person.get("/projects/" + broken).status()).isEqualTo(200);
        Path database = ExampleProject.folder(SERVER, user, broken).resolve("project.sqlite");
        Files.writeString(database, "no database".repeat(1000));
        Answer damaged = person.get("/projects/" + broken);
        assertThat(damaged.status()).isEqualTo(422);
        assertThat(damaged.detail()).doesNotContain(SERVER.home().toString());
        Files.delete(database);
        assertThat(person.get("/projects/" + broken).status()).isEqualTo(404);
    }

    private static long bytes(String folder) {
        try (Stream<Path> files = Files.walk(ExampleProject.FOLDER.resolve(folder))) {
            return files.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String pair(JsonNode node, String first, String second) {
        return node.path(first).asText() + "=" + node.path(second).asText();
    }

    private static List<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
