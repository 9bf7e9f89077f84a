package org.scipion.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
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

class ReviewsOverHttpTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static User owner;
    private static Person ana;
    private static int projects;

    private String set;
    private long project;

    @BeforeAll
    static void signIn() {
        owner = SERVER.account(Role.USER);
        ana = SERVER.signedIn(owner);
    }

    @BeforeEach
    void importAProject() {
        project = ExampleProject.importAs(ana, "reviewed " + ++projects);
        set = "/projects/" + project + "/protocols/1644/outputs/Tomograms";
    }

    private JsonNode context() {
        Answer answer = ana.get(set + "/reviews");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer review(long item, String body) {
        return ana.patch(set + "/tomograms/" + item + "/review", body);
    }

    @Test
    void beginWithNothing() {
        JsonNode context = context();
        assertThat(context.path("setId").asLong()).isEqualTo(1695);
        assertThat(context.path("schema").isNull()).isTrue();
        assertThat(context.path("progress").path("total").asInt()).isEqualTo(2);
        assertThat(context.path("progress").path("reviewed").asInt()).isZero();
        assertThat(context.path("reviews")).isEmpty();
    }

    @Test
    void areSavedAndCounted() {
        Answer saved = review(2, """
                {"reviewed": true, "values": {"quality": "Good", "tags": ["ice"]}, "comment": "clear", "revision": 0}
                """);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode stored = saved.json();
        assertThat(stored.path("scipionItemId").asLong()).isEqualTo(2);
        assertThat(stored.path("setId").asLong()).isEqualTo(1695);
        assertThat(stored.path("reviewed").asBoolean()).isTrue();
        assertThat(stored.path("values").path("quality").asText()).isEqualTo("Good");
        assertThat(stored.path("comment").asText()).isEqualTo("clear");
        assertThat(stored.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(stored.path("revision").asInt()).isEqualTo(1);
        assertThat(stored.path("reviewedByUserId").asLong()).isEqualTo(owner.id());
        assertThat(stored.path("reviewedAt").asText())
                .isEqualTo(stored.path("createdAt").asText());
        JsonNode context = context();
        assertThat(context.path("progress").path("reviewed").asInt()).isEqualTo(1);
        assertThat(context.path("reviews").path("2")).isEqualTo(stored);

        JsonNode reopened = review(2, "{\"reviewed\": false, \"revision\": 1}").json();
        assertThat(reopened.path("revision").asInt()).isEqualTo(2);
        assertThat(reopened.path("reviewedAt").isNull()).isTrue();
        assertThat(reopened.path("values")).isEmpty();
        assertThat(context().path("progress").path("reviewed").asInt()).isZero();
    }

    @Test
    void tellHowItIsNowWhoSawAnOldRevision() {
        JsonNode stored = review(1, "{\"reviewed\": true, \"revision\": 0}").json();
        for (int revision : new int[] {0, 2}) {
            Answer late = review(1, "{\"reviewed\": false, \"revision\": " + revision + "}");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().path("detail").path("message").asText())
                    .isEqualTo("Tomogram review was modified by another user");
            assertThat(late.json().path("detail").path("current")).isEqualTo(stored);
        }
        assertThat(context().path("reviews").path("1")).isEqualTo(stored);
    }

    @Test
    void lookForWhatTheSchemaSays() {
        Answer saved = ana.put(
                set + "/reviews/schema",
                "{\"definition\": {\"tags\": [{\"key\": \"ice\", \"label\": \"Ice\"}]}, \"revision\": 0}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode schema = saved.json();
        assertThat(schema.path("version").asInt()).isEqualTo(1);
        assertThat(schema.path("revision").asInt()).isEqualTo(1);
        assertThat(schema.path("setId").asLong()).isEqualTo(1695);
        assertThat(schema.path("createdByUserId").asLong()).isEqualTo(owner.id());
        assertThat(schema.path("definition").path("tags").get(0).path("key").asText())
                .isEqualTo("ice");
        assertThat(context().path("schema")).isEqualTo(schema);

        Answer late = ana.put(set + "/reviews/schema", "{\"definition\": {}, \"revision\": 0}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").path("message").asText())
                .isEqualTo("Tomogram review schema was modified by another user");
        assertThat(late.json().path("detail").path("current")).isEqualTo(schema);

        ana.put(set + "/reviews/schema", "{\"definition\": {}, \"revision\": 1}");
        assertThat(review(1, "{\"reviewed\": true, \"revision\": 0}")
                        .json()
                        .path("schemaVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void areReadButNotWrittenByReaders() {
        User guest = SERVER.account(Role.USER);
        Person reading = SERVER.signedIn(guest);
        SERVER.store().shares().grant(project, guest.id(), Permission.READ);
        assertThat(reading.get(set + "/reviews").status()).isEqualTo(200);
        Answer refused = reading.patch(set + "/tomograms/1/review", "{\"reviewed\": true, \"revision\": 0}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).isEqualTo("Project write permission is required");
        assertThat(reading.put(set + "/reviews/schema", "{\"definition\": {}, \"revision\": 0}")
                        .status())
                .isEqualTo(403);
        assertThat(reading.post(set + "/reviews/subset", "{\"filter\": \"all\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refuseWhatIsIncompleteOrNotThere() {
        for (String body : new String[] {
            "{}",
            "{\"reviewed\": true}",
            "{\"revision\": 0}",
            "{\"reviewed\": true, \"revision\": -1}",
            "{\"reviewed\": true, \"revision\": 0, \"values\": []}"
        }) {
            assertThat(review(1, body).status()).as(body).isEqualTo(422);
        }
        assertThat(ana.put(set + "/reviews/schema", "{\"definition\": [], \"revision\": 0}")
                        .status())
                .isEqualTo(422);
        assertThat(review(3, "{\"reviewed\": true, \"revision\": 0}").status()).isEqualTo(404);
        Answer other = ana.get("/projects/" + project + "/protocols/820/outputs/outputVolumes/reviews");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.detail()).isEqualTo("Tomogram review Set was not found");
    }

    @Test
    void makeNoSetWhereNothingIsLeft() {
        Answer none = ana.post(set + "/reviews/subset", "{\"filter\": \"reviewed\"}");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json().path("status").asText()).isEqualTo("empty");
        assertThat(none.json().path("success").asBoolean()).isTrue();
        assertThat(none.json().path("createdTomograms").asInt()).isZero();
        assertThat(none.json().path("filter").asText()).isEqualTo("reviewed");
        assertThat(ana.post(set + "/reviews/subset", "{\"filter\": \"some\"}").status())
                .isEqualTo(422);
    }

    @Test
    void cannotMakeASetWithoutScipion() {
        assertThat(ana.post(set + "/reviews/subset", "{\"filter\": \"pending\"}")
                        .status())
                .isEqualTo(503);
    }
}
