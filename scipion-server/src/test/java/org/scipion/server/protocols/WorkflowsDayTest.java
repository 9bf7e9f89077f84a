package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.scipion.server.projects.ExampleProject;

/** Workflows copied, pasted, written, read and made of templates; over HTTP and with the real Scipion. */
@Tag("scipion")
class WorkflowsDayTest {

    private static final String THREE = "{\"protocolIds\":[\"89\",164,\"261\"]}";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static ActingPerson source;
    private static ActingPerson target;

    @BeforeAll
    static void start() {
        RealScipion.setUp(SERVER.home());
        person = SERVER.signedIn(SERVER.account(Role.USER));
        source = new ActingPerson(person, ExampleProject.importAs(person, "source"));
        target = ActingPerson.inNewProject(person, "target");
    }

    @Test
    void copiedRunsArePastedIntoAnotherProjectWithTheirLinks() {
        JsonNode copied = source.post("/protocols/export-workflow", THREE).json();
        assertThat(copied.path("sourceProjectId").asLong()).isEqualTo(source.project());
        assertThat(copied.path("workflow")).hasSize(3);
        assertThat(copied.at("/scipionWeb/format").asText()).isEqualTo("scipionweb.workflow.export");
        assertThat(copied.at("/scipionWeb/requiredPluginNames/0").asText()).isEqualTo("pwem");
        JsonNode pasted = target.done("/protocols/import-workflow", "{\"workflow\":" + copied + "}");
        assertThat(pasted.path("protocolsCount").asInt()).isEqualTo(3);
        Map<String, String> newIds = newIds(pasted);
        JsonNode nodes = target.nodes();
        assertThat(nodes.at("/" + newIds.get("164") + "/inputs").findValuesAsText("value"))
                .contains(newIds.get("89") + ".outputMicrographs");
        assertThat(nodes.at("/" + newIds.get("89") + "/status").asText()).isEqualTo("saved");
    }

    @Test
    void linksToRunsThatWereNotCopiedStayInTheSameProjectOnly() {
        JsonNode copied = source.post("/protocols/export-workflow", "{\"protocolIds\":[164]}")
                .json();
        JsonNode here = source.done(
                "/protocols/import-workflow",
                "{\"workflow\":%s,\"sourceProjectId\":\"%d\"}".formatted(copied.path("workflow"), source.project()));
        String again = here.at("/created/0/newId").asText();
        assertThat(source.nodes().at("/" + again + "/inputs/0/value").asText()).isEqualTo("89.outputMicrographs");
        JsonNode there = target.done("/protocols/import-workflow", "{\"workflow\":" + copied + "}");
        String alone = there.at("/created/0/newId").asText();
        assertThat(target.nodes().at("/" + alone + "/inputs").findValuesAsText("value"))
                .doesNotContain("89.outputMicrographs");
    }

    private static Map<String, String> newIds(JsonNode answer) {
        Map<String, String> ids = new HashMap<>();
        answer.path("created")
                .forEach(run ->
                        ids.put(run.path("sourceId").asText(), run.path("newId").asText()));
        return ids;
    }

    @Test
    void whatNeedsAPluginThatIsMissingIsNotPasted() {
        String wrapped = "{\"workflow\":{\"scipionWeb\":{\"requiredPluginNames\":[\"elsewhere\"]},"
                + "\"content\":[{\"object.className\":\"ProtPause\",\"object.id\":\"7\"}]}}";
        Answer answer = target.post("/protocols/import-workflow", wrapped);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).isEqualTo("Missing required plugins for workflow import: elsewhere");
        Answer unknown = target.post(
                "/protocols/import-workflow",
                "{\"workflow\":[{\"object.className\":\"ProtNowhere\",\"object.id\":\"7\"}]}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("Protocol class not found: ProtNowhere");
        assertThat(source.post("/protocols/export-workflow", "{\"protocolIds\":[3,89,4]}")
                        .detail())
                .isEqualTo("Protocol(s) not found: 3, 4");
    }

    @Test
    void aWrittenWorkflowIsInspectedAndImportedAgain() throws IOException {
        Answer written = source.post(
                "/protocols/export",
                "{\"protocolIds\":[\"89\",164],\"directoryPath\":\"exported/new\",\"filename\":\"a/b/two\"}");
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(written.json().path("filename").asText()).isEqualTo("two.json");
        Path file = ExampleProject.ROOT.resolve("exported/new/two.json");
        assertThat(written.json().path("size").asLong()).isEqualTo(Files.size(file));
        assertThat(file).content().startsWith("ScipionWeb metadata format: scipionweb.workflow.metadata\n");
        String place = "{\"path\":\"exported/new/two.json\"}";
        JsonNode inspected =
                person.post("/projects/workflows/inspect-file", place).json();
        assertThat(inspected.path("protocolsCount").asInt()).isEqualTo(2);
        assertThat(inspected.path("canLoad").asBoolean()).isTrue();
        assertThat(inspected.path("disabledReason").asText()).isEmpty();
        JsonNode imported = target.done("/workflows/import-file", place);
        assertThat(imported.path("fileName").asText()).isEqualTo("two.json");
        assertThat(imported.path("created")).hasSize(2);
        assertThat(source.post(
                                "/protocols/export",
                                "{\"protocolIds\":[89],\"directoryPath\":\"/etc\",\"filename\":\"x\"}")
                        .status())
                .isIn(400, 403);
    }

    @Test
    void aTemplateIsListedWithItsGraphAndLoaded() throws IOException {
        Path templates = Files.createDirectories(SERVER.home().resolve("config"));
        Files.writeString(templates.resolve("pauses.json.template"), """
                [
                    {"object.className": "ProtPause", "object.id": "2", "object.label": "first", "seconds": ~Seconds|1|0~},
                    {"object.className": "ProtPause", "object.id": "9", "object.label": "second", "input": "2.outputNumber"}
                ]
                """);
        JsonNode listed = person.get("/projects/workflows").json();
        assertThat(listed.findValuesAsText("name")).anyMatch(name -> name.contains("pauses"));
        JsonNode pauses = java.util.stream.StreamSupport.stream(listed.spliterator(), false)
                .filter(template -> template.path("name").asText().contains("pauses"))
                .findFirst()
                .orElseThrow();
        assertThat(pauses.path("canLoad").asBoolean()).as(pauses.toString()).isTrue();
        assertThat(pauses.at("/previewGraph/edges/0/sourceOutput").asText()).isEqualTo("outputNumber");
        assertThat(pauses.toString()).doesNotContain(SERVER.home().toString());
        JsonNode loaded = target.done(
                "/workflows/load", "{\"workflowId\":\"" + pauses.path("id").asText() + "\"}");
        assertThat(loaded.path("protocolsCount").asInt()).isEqualTo(2);
        assertThat(loaded.path("workflowFile").asText()).isEqualTo("pauses.json.template");
        assertThat(target.post("/workflows/load", "{\"workflowId\":\"nothing like it\"}")
                        .detail())
                .isEqualTo("Workflow 'nothing like it' not found");
    }
}
