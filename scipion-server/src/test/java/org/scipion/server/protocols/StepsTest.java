package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class StepsTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String route;

    @BeforeAll
    static void importTheExample() {
        person = SERVER.signedIn(SERVER.account(Role.USER));
        route = "/projects/" + ExampleProject.importAs(person, "steps") + "/protocols/";
    }

    @Test
    void listsTheStepsInTheirOrderWithWhatTheyWaitFor() {
        JsonNode steps = person.get(route + "1153/steps").json();
        assertThat(steps.findValuesAsText("index")).containsExactly("1", "2", "3");
        assertThat(steps.at("/2/prerequisites/0").asInt()).isEqualTo(2);
        steps.forEach(step -> assertThat(step.path("status").asText()).isEqualTo("finished"));
    }

    @Test
    void givesAStepExactlyTheseFields() {
        JsonNode step = person.get(route + "1153/steps").json().get(0);
        assertThat(step.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "index",
                        "stepClassName",
                        "name",
                        "status",
                        "prerequisites",
                        "args",
                        "argsText",
                        "resultFiles",
                        "initTime",
                        "endTime",
                        "elapsedSeconds",
                        "error",
                        "interactive",
                        "needsGpu",
                        "event",
                        "schemaVersion",
                        "updatedAt");
        assertThat(step.path("stepClassName").asText()).isEqualTo("FunctionStep");
        assertThat(step.path("args").isArray()).isTrue();
        assertThat(step.path("argsText").asText()).startsWith("[");
        assertThat(step.path("elapsedSeconds").isNumber()).isTrue();
        assertThat(step.path("error").isNull()).isTrue();
        assertThat(step.path("updatedAt")).isEqualTo(step.path("endTime"));
        assertThat(OffsetDateTime.parse(step.path("endTime").asText()))
                .isAfterOrEqualTo(OffsetDateTime.parse(step.path("initTime").asText()));
    }

    @Test
    void tellsWhyAStepFailed() {
        JsonNode steps = person.get(route + "1942/steps").json();
        assertThat(steps.findValuesAsText("status")).contains("failed");
        assertThat(steps.findValuesAsText("error")).anyMatch(error -> !error.isEmpty() && !error.equals("null"));
    }

    @Test
    void listsNoneOfARunThatWasNeverLaunched() {
        assertThat(person.get(route + "2070/steps").body()).isEqualTo("[]");
    }

    @Test
    void namesARunThatIsNotThere() {
        Answer answer = person.get(route + "3/steps");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail()).isEqualTo("Protocol not found: 3");
        assertThat(person.get(route + "undefined/steps").status()).isEqualTo(422);
    }
}
