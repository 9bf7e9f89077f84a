package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.TestServer;

/** An installation whose administrator named no folders to import from. */
class ImportSwitchedOffTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    @Test
    void refusesEveryFolderAndSaysWhatToDo() {
        Answer answer = SERVER.signedIn(SERVER.account(Role.USER))
                .post("/projects/import", ExampleProject.body(ExampleProject.FOLDER, "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("SCIPION_IMPORT_BROWSER_ROOT");
    }

    @Test
    void letsTheCommandLineImportAFolderOfItsOwn() {
        User user = SERVER.account(Role.USER);
        ServerConfiguration configuration = ServerConfiguration.of(TestServer.variables(SERVER.home()));
        new TrustedImport(SERVER.store(), configuration).run(ExampleProject.FOLDER, "sample", user.email());
        assertThat(SERVER.signedIn(user).get("/projects").json().at("/0/name").asText())
                .isEqualTo("sample");
        assertThat(Optional.of(ExampleProject.FOLDER)).get().matches(java.nio.file.Files::isDirectory);
    }
}
