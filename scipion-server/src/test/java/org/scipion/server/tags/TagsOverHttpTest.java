package org.scipion.server.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class TagsOverHttpTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private User user;
    private Person person;
    private long id;
    private String project;
    private String tags;

    @BeforeEach
    void importTheExample() {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        id = ExampleProject.importAs(person, "tags-" + user.id());
        project = "/projects/" + id;
        tags = project + "/tags";
    }

    @Test
    void makesATagWithExactlyTheseFields() {
        Answer answer = person.post(
                tags, "{\"id\":\"t-1\",\"title\":\" Good \",\"description\":\"see notes\",\"color\":\"#0f0\"}");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode tag = answer.json();
        assertThat(tag.properties().stream().map(Map.Entry::getKey))
                .containsExactly("id", "projectId", "title", "description", "color", "createdAt", "updatedAt");
        assertThat(tag.path("id").asText()).isEqualTo("t-1");
        assertThat(tag.path("projectId").asLong()).isEqualTo(id);
        assertThat(tag.path("title").asText()).isEqualTo("Good");
        assertThat(tag.path("description").asText()).isEqualTo("see notes");
        assertThat(tag.path("color").asText()).isEqualTo("#0f0");
        assertThat(OffsetDateTime.parse(tag.path("createdAt").asText()))
                .isEqualTo(OffsetDateTime.parse(tag.path("updatedAt").asText()));
    }

    @Test
    void findsAnIdItselfAndLeavesOutWhatWasNotSaid() {
        JsonNode tag = person.post(tags, "{\"title\":\"Good\"}").json();
        assertThat(tag.path("id").asText()).hasSize(36);
        assertThat(tag.path("description").isNull()).isTrue();
        assertThat(tag.path("color").isNull()).isTrue();
    }

    @Test
    void listsTagsByTitleWithoutLetterCase() {
        make("b", "beta");
        make("a", "Alpha");
        make("g", "Gamma");
        assertThat(person.get(tags).json().findValuesAsText("title")).containsExactly("Alpha", "beta", "Gamma");
    }

    @Test
    void replacesTheTagWhoseIdIsKnown() {
        make("1", "one");
        assertThat(person.post(tags, "{\"id\":1,\"title\":\"uno\"}").status()).isEqualTo(201);
        assertThat(person.get(tags).json().findValuesAsText("title")).containsExactly("uno");
    }

    @Test
    void changesOnlyWhatIsGiven() {
        person.post(tags, "{\"id\":\"t\",\"title\":\"Good\",\"description\":\"see notes\",\"color\":\"red\"}");
        Answer answer = person.put(tags + "/t", "{\"title\":\"Better\",\"description\":null}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("title").asText()).isEqualTo("Better");
        assertThat(answer.json().path("description").asText()).isEqualTo("see notes");
        assertThat(answer.json().path("color").asText()).isEqualTo("red");
    }

    @Test
    void tellsOfMissingAndEmptyTitlesAndUnknownTags() {
        make("t", "Good");
        assertRefused(person.post(tags, "{}"), 400, "title is required");
        assertRefused(person.post(tags, "{\"title\":\" \"}"), 400, "title is required");
        assertRefused(person.put(tags + "/t", "{\"title\":\"\"}"), 400, "title cannot be empty");
        assertRefused(person.put(tags + "/other", "{\"title\":\"x\"}"), 404, "Tag not found");
        assertThat(person.post(tags, "").status()).isEqualTo(422);
        assertThat(person.post(tags, "{\"title\":\"" + "x".repeat(201) + "\"}").status())
                .isEqualTo(422);
    }

    @Test
    void refusesASecondTagOfTheSameTitle() {
        make("t", "Good");
        Answer answer = person.post(tags, "{\"title\":\"gOOD\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).contains("title");
    }

    @Test
    void neverTouchesTheTagOfAnotherProject() {
        make("t", "Good");
        long other = ExampleProject.importAs(person, "other-" + user.id());
        person.post("/projects/" + other + "/tags", "{\"id\":\"t\",\"title\":\"Bad\"}");
        assertThat(person.get(tags).json().findValuesAsText("title")).containsExactly("Good");
        assertThat(person.call("DELETE", "/projects/" + other + "/tags/t", "").body())
                .isEqualTo("{\"success\":true}");
        assertThat(person.get(tags).json()).hasSize(1);
    }

    @Test
    void takesARemovedTagOffAllRuns() {
        make("t", "Good");
        person.put(run(2), "{\"tagIds\":[\"t\"]}");
        assertThat(person.call("DELETE", tags + "/t", "").body()).isEqualTo("{\"success\":true}");
        assertThat(person.call("DELETE", tags + "/t", "").body()).isEqualTo("{\"success\":false}");
        assertThat(person.get(run(2)).json().path("tagIds")).isEmpty();
    }

    @Test
    void putsTagsOnARunAsASet() {
        make("b", "two");
        make("a", "one");
        make("7", "seven");
        Answer answer = person.put(run(2), "{\"tagIds\":[\" b\",\"a\",7,\"b\",\"\"]}");
        assertThat(answer.body()).isEqualTo("{\"protocolId\":\"2\",\"protocolDbId\":2,\"tagIds\":[\"7\",\"a\",\"b\"]}");
        assertThat(person.get(run(2)).json()).isEqualTo(answer.json());
        assertThat(person.get(run(89)).json().path("tagIds")).isEmpty();
        assertThat(person.put(run(2), "{}").json().path("tagIds")).isEmpty();
    }

    @Test
    void showsInTheGraphWhichTagsARunBears() {
        make("a", "one");
        person.put(run(2), "{\"tagIds\":[\"a\"]}");
        JsonNode runs = person.get(project).json().path("protocols");
        assertThat(runs.path("2").path("tags").valueStream().map(JsonNode::asText))
                .containsExactly("a");
        assertThat(runs.path("89").path("tags")).isEmpty();
        assertThat(runs.path("PROJECT").path("tags")).isEmpty();
    }

    @Test
    void keepsTheTagsOfARunWhenOneOfTheNewOnesIsUnknown() {
        make("a", "one");
        person.put(run(2), "{\"tagIds\":[\"a\"]}");
        Answer answer = person.put(run(2), "{\"tagIds\":[\"a\",\"undefined\"]}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(person.get(run(2)).json().path("tagIds")).hasSize(1);
    }

    @Test
    void namesRunsThatAreNotThere() {
        for (Answer answer : List.of(person.get(run(3)), person.put(run(3), "{\"tagIds\":[]}"))) {
            assertRefused(answer, 404, "Protocol not found: 3");
        }
        assertThat(person.get(project + "/protocols/undefined/tags").status()).isEqualTo(422);
        assertThat(person.put(run(2), "{\"tagIds\":[null]}").status()).isEqualTo(422);
        assertThat(person.put(run(2), "{\"tagIds\":\"a\"}").status()).isEqualTo(422);
    }

    @Test
    void movesTheProjectToTheFrontOfTheList() {
        ExampleProject.importAs(person, "newer-" + user.id());
        make("a", "one");
        assertThat(person.get("/projects/").json().at("/0/id").asLong()).isEqualTo(id);
    }

    @Test
    void letsReadersLookOnly() {
        make("a", "one");
        User reader = SERVER.account(Role.USER);
        SERVER.store().shares().grant(id, reader.id(), Permission.READ);
        Person guest = SERVER.signedIn(reader);
        assertThat(guest.get(tags).json()).hasSize(1);
        assertThat(guest.get(run(2)).status()).isEqualTo(200);
        assertThat(guest.post(tags, "{\"title\":\"two\"}").status()).isEqualTo(403);
        assertThat(guest.put(run(2), "{\"tagIds\":[\"a\"]}").status()).isEqualTo(403);
    }

    private void make(String tag, String title) {
        Answer answer = person.post(tags, "{\"id\":\"%s\",\"title\":\"%s\"}".formatted(tag, title));
        assertThat(answer.status()).isEqualTo(201);
    }

    private String run(long protocol) {
        return project + "/protocols/" + protocol + "/tags";
    }

    private static void assertRefused(Answer answer, int status, String detail) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.detail()).isEqualTo(detail);
    }
}
