package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class RuntimeTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String route;

    @BeforeAll
    static void importTheExample() {
        person = SERVER.signedIn(SERVER.account(Role.USER));
        route = "/projects/" + ExampleProject.importAs(person, "runtime") + "/runtime/protocols";
    }

    @Test
    void answersForTheRunsAskedForAndLeavesOutUnknownOnes() {
        JsonNode summaries = person.get(route + "?protocolIds=338&protocolIds=2&protocolIds=3&protocolIds=338")
                .json();
        assertThat(summaries.findValuesAsText("protocolId")).containsExactly("338", "2");
        assertThat(person.get(route + "?protocolIds=3").body()).isEqualTo("[]");
    }

    @Test
    void givesASummaryExactlyTheseFields() {
        JsonNode summary = person.get(route + "?protocolIds=1350").json().get(0);
        assertThat(summary.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "protocolId",
                        "status",
                        "cpuTimeSeconds",
                        "elapsedTimeSeconds",
                        "elapsedSessionId",
                        "stepsDone",
                        "numberOfSteps",
                        "outputs",
                        "pointerClassHierarchy");
        assertThat(summary.path("status").asText()).isEqualTo("finished");
        assertThat(summary.path("elapsedTimeSeconds").asDouble()).isPositive();
        assertThat(summary.path("outputs").findValuesAsText("outputName"))
                .containsExactly("outputFSC", "outputParticles", "outputVolume");
        assertThat(summary.at("/outputs/1").properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "outputName",
                        "paramClass",
                        "pointerClass",
                        "pointerClassHierarchy",
                        "info",
                        "value",
                        "parentId");
        assertThat(summary.at("/outputs/1/value").asText()).isEqualTo("1350.outputParticles");
        assertThat(summary.at("/outputs/1/parentId").isIntegralNumber()).isTrue();
    }

    @Test
    void givesARunThatNeverStartedNoSession() {
        JsonNode summary = person.get(route + "?protocolIds=2070").json().get(0);
        assertThat(summary.path("status").asText()).isEqualTo("saved");
        assertThat(summary.path("elapsedSessionId").isNull()).isTrue();
        assertThat(summary.path("elapsedTimeSeconds").asDouble(-1)).isZero();
    }

    @Test
    void refusesNoNumbersAndTooMany() {
        assertThat(person.get(route).status()).isEqualTo(422);
        assertThat(person.get(route + "?protocolIds=undefined").status()).isEqualTo(422);
        assertThat(person.get(route + "?protocolIds=").status()).isEqualTo(422);
        assertThat(person.get(route + "?" + ids(256)).status()).isEqualTo(200);
        Answer tooMany = person.get(route + "?" + ids(257));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.detail()).isEqualTo("Too many protocol ids requested.");
    }

    private static String ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> "protocolIds=" + id)
                .collect(Collectors.joining("&"));
    }
}
