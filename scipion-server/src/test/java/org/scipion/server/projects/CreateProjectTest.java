package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class CreateProjectTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private User user;
    private Person person;

    @BeforeEach
    void signIn() {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
    }

    @Test
    void makesAProjectThatCanBeOpened() {
        Answer answer = person.post(
                "/projects/", "{\"name\":\"  Apo ferritin/%d  \",\"description\":\"1.2 Å\"}".formatted(user.id()));
        assertThat(answer.status()).isEqualTo(200);
        Path folder = SERVER.home().resolve("projects/Apo_ferritin_" + user.id());
        assertThat(ScipionProject.open(folder).info().comment()).isEqualTo("1.2 Å");
        assertThat(folder.resolve("Runs")).isDirectory();
        String id = answer.json().path("id").asText();
        assertThat(person.get("/projects/" + id).json().path("protocols")).hasSize(1);
    }

    @Test
    void givesTheProjectExactlyTheseFields() {
        JsonNode project = create("fields-" + user.id()).json();
        assertThat(project.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "id",
                        "name",
                        "description",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "protocolsCount",
                        "diskUsage",
                        "isOwner",
                        "isShared",
                        "permission",
                        "projectOwnerId",
                        "thumbnailUrl",
                        "thumbnailRebuildUrl",
                        "thumbnailItemsUrl",
                        "thumbnailVersion");
        assertThat(project.path("name").asText()).isEqualTo("fields-" + user.id());
        assertThat(project.path("status").asText()).isEqualTo("active");
        assertThat(project.path("protocolsCount").asInt()).isZero();
        assertThat(project.path("diskUsage").asText()).isEqualTo("0.00 GB");
        assertThat(project.path("permission").asText()).isEqualTo("full");
        assertThat(project.path("projectOwnerId").asLong()).isEqualTo(user.id());
        assertThat(person.get("/projects/").json().at("/0/id")).isEqualTo(project.path("id"));
    }

    @Test
    void readsTheBodyWhateverItsTypeAndKeepsAStatus() {
        Answer answer = person.post(
                "/projects/",
                "{\"name\":%d,\"description\":null,\"status\":\"archived\"}".formatted(user.id()),
                "Content-Type",
                "text/plain;charset=UTF-8");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asText()).isEqualTo(Long.toString(user.id()));
        assertThat(answer.json().path("status").asText()).isEqualTo("archived");
    }

    @Test
    void refusesNamesThatAreTaken() throws IOException {
        create("mine-" + user.id());
        assertRefused(
                create("mine-" + user.id()),
                "A project with this name already exists for the current user (sanitized name: 'mine-" + user.id()
                        + "')");
        Files.createDirectories(SERVER.home().resolve("projects/disk-" + user.id()));
        assertRefused(
                create("disk-" + user.id()),
                "A project with this name already exists in the file system (sanitized name: 'disk-" + user.id()
                        + "')");
    }

    @Test
    void demandsAName() {
        for (String body : List.of("{}", "{\"name\":null}", "{\"description\":\"nameless\"}")) {
            Answer answer = person.post("/projects/", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("body.name");
        }
        assertThat(create("x".repeat(201)).status()).isEqualTo(422);
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        String tooLong = "{\"name\":\"long-%d\",\"description\":\"%s\"}".formatted(user.id(), "x".repeat(10_001));
        assertThat(person.post("/projects/", tooLong).status()).isEqualTo(422);
        try (Stream<Path> left = Files.list(SERVER.home().resolve("projects"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".import") || name.contains("long-"));
        }
    }

    @Test
    void givesANameToOneOfManyWhoAskAtOnce() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> asking = () -> create("race-" + user.id()).status();
            List<Future<Integer>> answers =
                    people.invokeAll(Stream.generate(() -> asking).limit(8).toList());
            Map<Integer, Long> statuses =
                    answers.stream().collect(Collectors.groupingBy(Future::resultNow, Collectors.counting()));
            assertThat(statuses).isEqualTo(Map.of(200, 1L, 400, 7L));
        }
    }

    private Answer create(String name) {
        return person.post("/projects/", "{\"name\":\"" + name + "\",\"description\":\"\"}");
    }

    private static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo(detail);
    }
}
