package org.scipion.server.projects.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** Two servers on one database and one project folder. */
class TwoServersTest {

    @RegisterExtension
    private static final TestServer FIRST = ExampleProject.server();

    @RegisterExtension
    private static final TestServer SECOND = ExampleProject.server();

    @Test
    void theSecondWriterIsToldWhoWritesAndReadsOn() throws Exception {
        User user = FIRST.account(Role.USER);
        Person here = FIRST.signedIn(user);
        Person there = SECOND.signedIn(user);
        long id = ExampleProject.importAs(here, "two-servers");
        String tags = "/projects/" + id + "/tags";
        assertThat(there.post(tags, "{\"title\":\"one\"}").status()).isEqualTo(201);

        Answer refused = here.post(tags, "{\"title\":\"two\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail())
                .contains("another server: process " + ProcessHandle.current().pid())
                .doesNotContain(FIRST.home().toString());
        assertThat(here.put("/projects/" + id, "{\"name\":\"elsewhere\"}").status())
                .isEqualTo(409);
        assertThat(here.get(tags).json().findValuesAsText("title")).containsExactly("one");
        assertThat(here.get("/projects/" + id).status()).isEqualTo(200);

        Path lock = ExampleProject.folder(FIRST, user, id).resolve(ProjectLocks.FILE);
        Files.delete(lock);
        assertThat(here.post(tags, "{\"title\":\"two\"}").status()).isEqualTo(201);
        assertThat(there.post(tags, "{\"title\":\"three\"}").status()).isEqualTo(409);
    }
}
