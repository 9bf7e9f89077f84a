package org.scipion.server.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;
import org.scipion.server.projects.ExampleProject;

/** Workflow files on the server, as far as they need no Scipion. */
class WorkflowFilesTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String project;

    @BeforeAll
    static void writeFiles() throws IOException {
        Path folder = Files.createDirectories(ExampleProject.ROOT.resolve("workflows"));
        Files.writeString(folder.resolve("broken.json"), "[{");
        Files.writeString(folder.resolve("number.json"), "3");
        Files.writeString(folder.resolve("empty.json"), "[]");
        Files.writeString(folder.resolve("strange.json"), "[{\"a\":1}]");
        Files.write(folder.resolve("latin.json"), new byte[] {'[', (byte) 0xE4, ']'});
        Files.writeString(folder.resolve("good.txt"), "[]");
        Files.writeString(
                folder.resolve("good.json"), "[{\"object.className\":\"ProtImportVolumes\",\"object.id\":\"7\"}]");
        Files.deleteIfExists(folder.resolve("away.json"));
        Files.createSymbolicLink(folder.resolve("away.json"), Path.of("/etc/hostname"));
        person = SERVER.signedIn(SERVER.account(Role.USER));
        project = "/projects/" + ExampleProject.importAs(person, "workflow-files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|400|Workflow file path is required.",
                "../../etc/passwd.json|404|Workflow file not found.",
                "/etc/passwd.json|403|Workflow file is outside the allowed browser root.",
                "workflows/away.json|403|Workflow file is outside the allowed browser root.",
                "workflows/none.json|404|Workflow file not found.",
                "workflows/good.txt|422|Workflow file must be a .json or .template file.",
                "workflows/latin.json|422|Could not read workflow file: it is no UTF-8 text",
                "workflows/broken.json|422|Invalid workflow JSON: line 1 after its beginning",
                "workflows/number.json|422|Invalid workflow JSON: it has neither a list nor an object",
                "workflows/empty.json|422|Workflow does not contain any protocols.",
                "workflows/strange.json|422|Workflow contains invalid protocol entries.",
                "workflows/good.json|503|No Scipion is set up on this server: projects can be read, but nothing can be run. Run 'scipionapi bootstrap' to set it up"
            })
    void refusesFilesThatAreNoWorkflows(String path, int status, String reason) {
        for (String route : new String[] {"/projects/workflows/inspect-file", project + "/workflows/import-file"}) {
            Answer answer = person.post(route, "{\"path\":" + Json.text(path) + "}");
            assertThat(answer.detail()).as(route).isEqualTo(reason);
            assertThat(answer.status()).as(route).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|Missing protocolIds",
                "{\"protocolIds\":[89]}|422|Missing directoryPath",
                "{\"protocolIds\":[89],\"directoryPath\":\"workflows\",\"filename\":\"a/\"}|400|Invalid filename",
                "{\"protocolIds\":[89],\"directoryPath\":\"workflows\",\"filename\":\".profile\"}|400|Invalid filename"
            })
    void refusesToExportWithoutAPlace(String body, int status, String reason) {
        Answer answer = person.post(project + "/protocols/export", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.detail()).isEqualTo(reason);
    }

    @Test
    void doesNotSayWhetherFilesOutsideExist() {
        Answer there = person.post("/projects/workflows/inspect-file", "{\"path\":\"/etc/hostname.json\"}");
        Answer absent = person.post("/projects/workflows/inspect-file", "{\"path\":\"/etc/nowhere/at-all.json\"}");
        assertThat(there.body()).isEqualTo(absent.body());
    }
}
