package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class SearchTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static User user;
    private static Person person;
    private static long own;
    private static long shared;

    @BeforeAll
    static void importTheExampleThreeTimes() {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        Person other = SERVER.signedIn(SERVER.account(Role.USER));
        own = ExampleProject.importAs(person, "own");
        shared = ExampleProject.importAs(other, "shared");
        ExampleProject.importAs(other, "foreign");
        SERVER.store().shares().grant(shared, user.id(), Permission.READ);
    }

    @Test
    void findsInOwnAndSharedProjectsAndNoOthers() {
        JsonNode found = person.get("/runs?name=IMPORT%20MOVIES").json();
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.path("runs").findValuesAsText("projectName")).containsExactlyInAnyOrder("own", "shared");
        assertThat(found.path("unreadProjects")).isEmpty();
        assertThat(person.get("/runs").json().path("total").asInt()).isEqualTo(58);
    }

    @Test
    void givesARunExactlyTheseFields() {
        JsonNode run = person.get("/runs?projectId=" + own + "&name=import%20movies")
                .json()
                .at("/runs/0");
        assertThat(run.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "projectId",
                        "projectName",
                        "protocolId",
                        "label",
                        "runName",
                        "protocolClassName",
                        "status",
                        "tags",
                        "stepsDone",
                        "numberOfSteps",
                        "elapsedTimeSeconds",
                        "createdAt",
                        "updatedAt",
                        "startedAt",
                        "endedAt");
        assertThat(run.path("projectId").asLong()).isEqualTo(own);
        assertThat(run.path("protocolId").asText()).isEqualTo("2");
        assertThat(run.path("protocolClassName").asText()).isEqualTo("ProtImportMovies");
    }

    @Test
    void findsByStatusClassAndLabelTogether() {
        List<String> failed = ids("?status=failed&status=aborted");
        assertThat(failed).isNotEmpty();
        assertThat(ids("?status=failed&className=import")).isEmpty();
        assertThat(ids("?className=protimportmovies&label=movies")).containsExactly("2");
        assertThat(ids("?status=FINISHED&className=ProtSubSet")).isNotEmpty();
    }

    @Test
    void findsByTitleOrIdOfATag() {
        person.post("/projects/" + own + "/tags", "{\"id\":\"t1\",\"title\":\"For the paper\"}");
        person.put("/projects/" + own + "/protocols/338/tags", "{\"tagIds\":[\"t1\"]}");
        assertThat(ids("?tag=for%20THE%20paper")).containsExactly("338");
        assertThat(ids("?tag=t1")).containsExactly("338");
        assertThat(ids("?tag=t")).isEmpty();
        assertThat(person.get("/runs?tag=t1").json().at("/runs/0/tags/0").asText())
                .isEqualTo("t1");
    }

    @Test
    void givesPagesOfTheRunsChangedLast() {
        List<String> all = ids("?limit=500");
        assertThat(all).hasSize(29);
        assertThat(ids("?limit=10&offset=10")).isEqualTo(all.subList(10, 20));
        assertThat(ids("?offset=29")).isEmpty();
        List<String> times = person.get("/runs?limit=500").json().path("runs").findValuesAsText("updatedAt");
        assertThat(times.stream().map(OffsetDateTime::parse)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void namesProjectsThatCannotBeRead() throws IOException {
        Person somebody = SERVER.signedIn(SERVER.account(Role.USER));
        long broken = ExampleProject.importAs(somebody, "broken");
        long whole = ExampleProject.importAs(somebody, "whole");
        Files.writeString(SERVER.home().resolve("projects/broken/project.sqlite"), "no database".repeat(1000));
        JsonNode found = somebody.get("/runs?name=import%20movies").json();
        assertThat(found.at("/runs/0/projectId").asLong()).isEqualTo(whole);
        assertThat(found.path("unreadProjects")).hasSize(1);
        assertThat(found.at("/unreadProjects/0").asLong()).isEqualTo(broken);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(person.get("/runs?status=sleeping").status()).isEqualTo(422);
        assertThat(person.get("/runs?limit=0").status()).isEqualTo(422);
        assertThat(person.get("/runs?limit=500").status()).isEqualTo(200);
        assertThat(person.get("/runs?limit=501").status()).isEqualTo(422);
        assertThat(person.get("/runs?offset=-1").status()).isEqualTo(422);
        assertThat(person.get("/runs?projectId=undefined").status()).isEqualTo(422);
        assertThat(person.get("/runs?name=" + "x".repeat(200)).status()).isEqualTo(200);
        assertThat(person.get("/runs?name=" + "x".repeat(201)).status()).isEqualTo(422);
        assertThat(SERVER.nobody().get("/runs").status()).isEqualTo(401);
    }

    /** Of the own project. */
    private static List<String> ids(String query) {
        return person.get("/runs" + query + "&projectId=" + own)
                .json()
                .path("runs")
                .findValuesAsText("protocolId");
    }
}
