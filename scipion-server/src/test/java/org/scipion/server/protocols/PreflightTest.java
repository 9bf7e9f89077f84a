package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class PreflightTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String project;

    @BeforeAll
    static void importTheExample() {
        person = SERVER.signedIn(SERVER.account(Role.USER));
        project = "/projects/" + ExampleProject.importAs(person, "preflight");
    }

    @Test
    void listsWhatDependsOnARunByTheLongestWayToIt() {
        JsonNode preflight = preflight("89", "restart").json();
        assertThat(preflight.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "protocolId",
                        "mode",
                        "requiresConfirmation",
                        "selectedProtocol",
                        "affectedProtocols",
                        "activeProtocolIds");
        assertThat(preflight.path("protocolId").asText()).isEqualTo("89");
        assertThat(preflight.path("requiresConfirmation").asBoolean()).isTrue();
        Map<String, Integer> levels = levels(preflight);
        assertThat(levels).containsEntry("89", 0).containsEntry("1942", 2);
        levels.forEach((id, level) -> assertThat(level)
                .as("level of %s", id)
                .isEqualTo(parents(id).stream()
                                .filter(levels::containsKey)
                                .mapToInt(levels::get)
                                .max()
                                .orElse(-1)
                        + 1));
        assertThat(preflight.path("affectedProtocols").findValuesAsText("level"))
                .isSorted();
    }

    @Test
    void tellsOfEachRunWhatPeopleSee() {
        JsonNode selected = preflight("89", "CONTINUE").json().path("selectedProtocol");
        assertThat(selected.toString())
                .isEqualTo(
                        "{\"protocolId\":\"89\",\"runName\":\"import micrographs\",\"status\":\"finished\",\"level\":0,\"active\":false}");
    }

    @Test
    void asksForNoConfirmationWhereNothingDepends() {
        JsonNode preflight = preflight("2070", "continue").json();
        assertThat(preflight.path("requiresConfirmation").asBoolean()).isFalse();
        assertThat(preflight.path("affectedProtocols")).isEmpty();
        assertThat(preflight.path("mode").asText()).isEqualTo("continue");
    }

    @Test
    void refusesOtherModesAndUnknownRuns() {
        assertThat(preflight("89", "stop").status()).isEqualTo(422);
        assertThat(preflight("89", "").status()).isEqualTo(422);
        assertThat(preflight("3", "restart").status()).isEqualTo(404);
        assertThat(preflight("undefined", "restart").status()).isEqualTo(422);
    }

    private static Answer preflight(String run, String mode) {
        return person.get(project + "/protocols/" + run + "/workflow-execution/preflight?mode=" + mode);
    }

    private static Map<String, Integer> levels(JsonNode preflight) {
        Map<String, Integer> levels = new HashMap<>();
        levels.put(preflight.at("/selectedProtocol/protocolId").asText(), 0);
        preflight
                .path("affectedProtocols")
                .forEach(run -> levels.put(
                        run.path("protocolId").asText(), run.path("level").asInt()));
        return levels;
    }

    private static List<String> parents(String run) {
        JsonNode node = person.get(project).json().at("/protocols/" + run + "/parents");
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
