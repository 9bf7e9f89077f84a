package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** What acts on projects, on a server whose installation has no Scipion. */
class WithoutScipionTest {

    private static final String FORM =
            "{\"protocolId\":\"\",\"protocolClassName\":\"ProtImportVolumes\",\"params\":{}}";
    private static final String RUNS = "{\"protocolIds\":[\"89\",164]}";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String project;

    @BeforeAll
    static void importTheExample() {
        person = SERVER.signedIn(SERVER.account(Role.USER));
        project = "/projects/" + ExampleProject.importAs(person, "acting");
    }

    /** A request that needs Scipion. */
    record Ask(String method, String path, String body) {

        Answer send() {
            return person.call(method, path, body);
        }
    }

    static Stream<Ask> withPlainErrors() {
        return Stream.of(
                new Ask("GET", project + "/protocols", ""),
                new Ask("GET", project + "/protocols/89", ""),
                new Ask("GET", project + "/protclass/ProtImportVolumes", ""),
                new Ask("POST", project + "/relations/candidates", question("ctfRelations")),
                new Ask("POST", project + "/inputs/candidates", question("inputMicrographs")),
                new Ask("POST", project + "/wizards/execute", question("boxSize")),
                new Ask("PATCH", project + "/protocols/1153/steps/1/status", "{\"status\":\"new\"}"),
                new Ask("POST", project + "/protocols/export-workflow", RUNS),
                new Ask("POST", project + "/protocols/import-workflow", "{\"workflow\":" + ONE_RUN + "}"),
                new Ask("POST", project + "/workflows/load", "{\"workflowId\":\"0\"}"),
                new Ask("GET", "/projects/workflows", ""));
    }

    private static final String ONE_RUN = "[{\"object.className\":\"ProtImportVolumes\",\"object.id\":\"7\"}]";

    private static String question(String parameter) {
        return "{\"protocolClassName\":\"ProtExtract\",\"paramName\":\"%s\",\"wizardId\":\"a.B\"}".formatted(parameter);
    }

    @ParameterizedTest
    @MethodSource("withPlainErrors")
    void saysWhatToRun(Ask ask) {
        Answer answer = ask.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.detail()).contains("nothing can be run").contains("scipionapi bootstrap");
    }

    static Stream<Ask> withEnvelopes() {
        return Stream.of(
                new Ask("POST", project + "/launch", FORM),
                new Ask("POST", project + "/save", FORM),
                new Ask("PUT", project + "/protocols/89/rename", "{\"runName\":\"better\"}"),
                new Ask("POST", project + "/protocols/duplicate", "{\"items\":[{\"id\":89}]}"),
                new Ask("POST", project + "/protocols/delete", RUNS),
                new Ask("POST", project + "/protocols/stop", RUNS),
                new Ask("POST", project + "/protocols/89/restart-all", ""),
                new Ask("POST", project + "/protocols/89/continue-all", ""),
                new Ask("POST", project + "/protocols/89/reset-from", ""),
                new Ask(
                        "POST",
                        project + "/protocols/89/workflow-execution",
                        "{\"protocolClassName\":\"\",\"params\":{},\"mode\":\" Restart\",\"scope\":\"ALL\"}"));
    }

    @ParameterizedTest
    @MethodSource("withEnvelopes")
    void saysWhatToRunInAnEnvelopeAfterChangesOfRuns(Ask ask) {
        Answer answer = ask.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(error(answer)).contains("scipionapi bootstrap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocols/delete|{}|Missing protocolIds",
                "protocols/delete|{\"protocolIds\":[\"\",null,\"undefined\"]}|Missing protocolIds",
                "protocols/stop|{\"protocolIds\":[]}|Missing protocolIds",
                "protocols/duplicate|{\"items\":[]}|Missing items",
                "launch|{\"protocolId\":\"89\",\"mode\":\"fly\"}|Unknown executeMode: fly",
                "launch|{\"protocolId\":\"undefined\",\"mode\":\"stop\",\"protocolClassName\":\"A\"}|No valid"
                        + " protocols to stop",
                "launch|{\"protocolId\":\"null\"}|body.protocolClassName: Field required",
                "save|{\"protocolId\":\"abc\"}|body.protocolId: Must be the id of a run",
                "save|{\"protocolClassName\":\"A\",\"params\":[]}|body.params: Not of the expected kind: an object",
                "protocols/89/workflow-execution|{\"mode\":\"stop\",\"scope\":\"all\"}|Invalid workflow execution"
                        + " mode: stop",
                "protocols/89/workflow-execution|{\"mode\":\"restart\"}|Invalid workflow execution scope: null"
            })
    void refusesWhatNoScipionCouldDo(String path, String body, String reason) {
        Answer answer = person.post(project + "/" + path, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(error(answer)).isEqualTo(reason);
    }

    @Test
    void refusesABlankNameButNotAnEmptyOne() {
        String route = project + "/protocols/89/rename";
        assertThat(error(person.put(route, "{\"runName\":\"  \"}"))).isEqualTo("Missing name");
        assertThat(error(person.put(route, "{\"comment\":\"x\"}"))).isEqualTo("Missing name");
        assertThat(person.put(route, "{\"runName\":\"\"}").status()).isEqualTo(503);
    }

    @Test
    void namesWhatAWizardCallLacks() {
        Answer noParameter = person.post(project + "/wizards/execute", "{\"wizardId\":\"a.B\"}");
        assertThat(noParameter.status()).isEqualTo(400);
        assertThat(noParameter.detail()).isEqualTo("paramName is required");
        Answer noWizard = person.post(project + "/wizards/execute", "{\"paramName\":\"boxSize\"}");
        assertThat(noWizard.detail()).isEqualTo("wizardId is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mode\":\"replace\",\"workflow\":[]}|Unsupported import mode: replace",
                "{}|Missing workflow",
                "{\"workflow\":\"\"}|Missing workflow",
                "{\"workflow\":\"no json\"}|Invalid workflow JSON: it has neither a list nor an object",
                "{\"workflow\":3}|Workflow must be a JSON list or object",
                "{\"workflow\":[]}|Workflow does not contain any protocols.",
                "{\"workflow\":{\"content\":[{\"a\":1}]}}|Workflow contains invalid protocol entries."
            })
    void refusesToPasteWhatIsNoWorkflow(String body, String reason) {
        Answer answer = person.post(project + "/protocols/import-workflow", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).isEqualTo(reason);
    }

    @Test
    void refusesToExportUpstreamRunsOrNone() {
        String route = project + "/protocols/export-workflow";
        assertThat(person.post(route, "{\"protocolIds\":[89],\"includeUpstream\":true}")
                        .detail())
                .isEqualTo("includeUpstream is not supported yet");
        assertThat(person.post(route, "{\"protocolIds\":[\"PROJECT\",\" \"]}").detail())
                .isEqualTo("Missing protocolIds");
    }

    @Test
    void knowsNoSuggestionsWithoutScipion() {
        assertThat(person.get(project + "/protocols/89/suggestions/next").body())
                .isEqualTo("[]");
        assertThat(error(person.get(project + "/protocols/3/suggestions/next"))).isEqualTo("Protocol not found: 3");
    }

    @Test
    void marksStepsAsNewOrFinishedOnly() {
        Answer answer = person.patch(project + "/protocols/1153/steps/1/status", "{\"status\":\"running\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Must be new or finished");
    }

    private static String error(Answer answer) {
        JsonNode envelope = answer.json();
        assertThat(envelope.path("status").asInt()).isEqualTo(1);
        assertThat(envelope.path("workflow").isArray()).isTrue();
        assertThat(envelope.path("errors")).hasSize(1);
        return envelope.path("errors").path(0).asText();
    }
}
