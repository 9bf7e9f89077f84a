package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.NewProject;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class ProjectsTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private User user;
    private Person person;

    @BeforeEach
    void signIn() {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
    }

    @Test
    void listsOwnAndSharedProjectsTheOneChangedLastFirst() {
        long own = ExampleProject.importAs(person, "own-" + user.id());
        User other = SERVER.account(Role.USER);
        long shared = ExampleProject.importAs(SERVER.signedIn(other), "shared-" + other.id());
        ExampleProject.importAs(SERVER.signedIn(other), "hidden-" + other.id());
        SERVER.store().shares().grant(shared, user.id(), Permission.READ);
        SERVER.store().projects().touch(own);

        JsonNode list = person.get("/projects/").json();
        assertThat(list).hasSize(2);
        assertThat(list.at("/0/id").asLong()).isEqualTo(own);
        assertThat(list.at("/0/permission").asText()).isEqualTo("owner");
        assertThat(list.at("/0/protocolsCount").asInt()).isEqualTo(29);
        assertThat(list.at("/1/id").asLong()).isEqualTo(shared);
        assertThat(list.at("/1/permission").asText()).isEqualTo("read");
        assertThat(list.at("/1/isOwner").asBoolean()).isFalse();
        assertThat(list.at("/1/isShared").asBoolean()).isTrue();
        assertThat(list.at("/1/projectOwnerId").asLong()).isEqualTo(other.id());
        assertThat(person.get("/projects").json()).isEqualTo(list);
    }

    @Test
    void givesPicturesAddressesAndAVersion() {
        long id = ExampleProject.importAs(person, "pictures-" + user.id());
        JsonNode project = person.get("/projects/" + id + "/summary").json();
        assertThat(project.path("thumbnailUrl").asText()).isEqualTo("/projects/" + id + "/thumbnail");
        assertThat(project.path("thumbnailRebuildUrl").asText()).isEqualTo("/projects/" + id + "/thumbnail/rebuild");
        assertThat(project.path("thumbnailItemsUrl").asText()).isEqualTo("/projects/" + id + "/thumbnail-items");
        assertThat(project.path("thumbnailVersion").asText())
                .startsWith(id + ":")
                .endsWith(":29:postgresql");
        assertThat(OffsetDateTime.parse(project.path("updatedAt").asText()))
                .isAfterOrEqualTo(OffsetDateTime.parse(project.path("createdAt").asText()));
    }

    @Test
    void saysFullOfAnOwnerInTheSummary() {
        long id = ExampleProject.importAs(person, "summary-" + user.id());
        assertThat(person.get("/projects/" + id + "/summary")
                        .json()
                        .path("permission")
                        .asText())
                .isEqualTo("full");
    }

    @Test
    void answersForeignAbsentAndVanishedProjectsAlike() throws IOException {
        long foreign = ExampleProject.importAs(SERVER.signedIn(SERVER.account(Role.USER)), "foreign-" + user.id());
        long gone = ExampleProject.importAs(person, "gone-" + user.id());
        Path folder = ExampleProject.folder(SERVER, user, gone);
        Files.move(folder, SERVER.home().resolve("elsewhere-" + user.id()));
        for (long id : new long[] {foreign, gone, Integer.MAX_VALUE}) {
            for (String route :
                    new String[] {"", "/summary", "/runtime/protocols?protocolIds=2", "/protocols/2/steps"}) {
                Answer answer = person.get("/projects/" + id + route);
                assertThat(answer.status()).as(route).isEqualTo(404);
                assertThat(answer.body()).as(route).isEqualTo("{\"detail\":\"Project not found\"}");
            }
        }
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (String id : new String[] {"undefined", "null", "1.5", "99999999999999999999"}) {
            Answer answer = person.get("/projects/" + id);
            assertThat(answer.status()).as(id).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("path.projectId");
        }
    }

    @Test
    void renamesTheFolderWithTheProject() {
        long id = ExampleProject.importAs(person, "before-" + user.id());
        person.get("/projects/" + id);
        Answer answer = person.put(
                "/projects/" + id, "{\"name\":\"after %d\",\"description\":\"Ribosome\"}".formatted(user.id()));
        assertThat(answer.status()).isEqualTo(200);
        Path folder = SERVER.home().resolve("projects/after_" + user.id());
        assertThat(answer.json().path("name").asText()).isEqualTo(folder.toString());
        assertThat(answer.json().path("description").asText()).isEqualTo("Ribosome");
        assertThat(folder.resolve("project.sqlite")).exists();
        assertThat(SERVER.home().resolve("projects/before-" + user.id())).doesNotExist();
        JsonNode graph = person.get("/projects/" + id).json();
        assertThat(graph.path("path").asText()).isEqualTo(folder.toString());
        assertThat(graph.path("protocols")).hasSize(30);
    }

    @Test
    void keepsWhatARenameDoesNotName() {
        long id = ExampleProject.importAs(person, "kept-" + user.id());
        person.put("/projects/" + id, "{\"description\":\"Apoferritin\"}");
        Answer answer = person.put("/projects/" + id, "{\"name\":\"kept-" + user.id() + "\",\"description\":null}");
        assertThat(answer.json().path("description").asText()).isEqualTo("Apoferritin");
        assertThat(answer.json().path("name").asText()).endsWith("/kept-" + user.id());
    }

    @Test
    void renamesToNoNameThatIsTaken() {
        long id = ExampleProject.importAs(person, "one-" + user.id());
        ExampleProject.importAs(person, "two-" + user.id());
        Answer answer = person.put("/projects/" + id, "{\"name\":\"two-" + user.id() + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("A project with this name already exists: 'two-" + user.id() + "'");
        assertThat(person.get("/projects/" + id).status()).isEqualTo(200);
    }

    @Test
    void renamesNoProjectThatLiesElsewhere() {
        long id = SERVER.project(user).id();
        Answer answer = person.put("/projects/" + id, "{\"name\":\"other\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).isEqualTo("Renaming external imported projects is not supported");
    }

    @Test
    void removesAProjectWithItsFolder() throws IOException {
        long id = ExampleProject.importAs(person, "removed-" + user.id());
        Answer answer = person.call("DELETE", "/projects/" + id, "");
        assertThat(answer.body()).isEqualTo("{\"message\":\"Project deleted successfully\"}");
        assertThat(person.get("/projects/" + id).status()).isEqualTo(404);
        try (Stream<Path> managed = Files.list(SERVER.home().resolve("projects"))) {
            assertThat(managed.map(Path::toString)).noneMatch(name -> name.contains("removed-"));
        }
    }

    @Test
    void removesAProjectWhoseFolderHasVanished() throws IOException {
        long id = ExampleProject.importAs(person, "vanished-" + user.id());
        Path folder = ExampleProject.folder(SERVER, user, id);
        Files.move(folder, folder.resolveSibling(".elsewhere-" + user.id()));
        assertThat(person.call("DELETE", "/projects/" + id, "").body()).contains("Project deleted successfully");
        assertThat(person.get("/projects/").body()).doesNotContain("vanished-");
    }

    @Test
    void removesOnlyTheLinkOfALinkedProject() throws IOException {
        Path target = ExampleProject.copy("linked-" + user.id());
        Path managed = Files.createDirectories(SERVER.home().resolve("projects"));
        Path link = Files.createSymbolicLink(managed.resolve("link-" + user.id()), target);
        long id = SERVER.store()
                .projects()
                .add(new NewProject("link-" + user.id(), link, "", user.id()))
                .id();
        assertThat(person.call("DELETE", "/projects/" + id, "").body())
                .contains("Linked project unregistered successfully");
        assertThat(link).doesNotExist();
        assertThat(target.resolve("project.sqlite")).exists();
    }

    @Test
    void leavesTheFolderOfAProjectThatLiesElsewhere() {
        var elsewhere = SERVER.project(user);
        assertThat(person.call("DELETE", "/projects/" + elsewhere.id(), "").body())
                .contains("Project unregistered successfully");
        assertThat(elsewhere.folder()).isDirectory();
    }

    @Test
    void letsNobodyButTheOwnerRemove() {
        long id = ExampleProject.importAs(person, "safe-" + user.id());
        User member = SERVER.account(Role.USER);
        SERVER.store().shares().grant(id, member.id(), Permission.FULL);
        assertThat(SERVER.signedIn(member).call("DELETE", "/projects/" + id, "").status())
                .isEqualTo(404);
        assertThat(person.get("/projects/" + id).status()).isEqualTo(200);
    }

    @Test
    void namesAllSeventeenEntriesOfTheContextMenu() {
        long id = ExampleProject.importAs(person, "menu-" + user.id());
        JsonNode menu =
                person.get("/projects/" + id + "/context-menu-visibility").json();
        assertThat(menu).hasSize(17);
        assertThat(menu.properties()).extracting(Map.Entry::getValue).allMatch(JsonNode::asBoolean);
    }

    @Test
    void hidesFromAReaderWhatAReaderMayNotDo() {
        long id = ExampleProject.importAs(person, "reader-" + user.id());
        User reader = SERVER.account(Role.USER);
        SERVER.store().shares().grant(id, reader.id(), Permission.READ);
        JsonNode menu = SERVER.signedIn(reader)
                .get("/projects/" + id + "/context-menu-visibility")
                .json();
        assertThat(menu).hasSize(17);
        assertThat(menu.path("open").asBoolean()).isTrue();
        assertThat(menu.path("delete").asBoolean()).isFalse();
    }
}
