package org.scipion.server.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.NewProject;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** Numbers and names that belong to somebody else's project, used in the own one. */
class SwappedIdsTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    /** A run that only the other project has. */
    private static final String RUN = "820";

    private static final String NO_RUN = "999999";

    private static Person owner;
    private static Person other;
    private static long own;
    private static long foreign;
    private static Path foreignFolder;

    @BeforeAll
    static void makeProjects() throws SQLException {
        User person = SERVER.account(Role.USER);
        User stranger = SERVER.account(Role.USER);
        Path folder = ExampleProject.copy("own-without-run");
        removeRun(folder.resolve("project.sqlite"));
        foreignFolder = ExampleProject.copy("foreign-with-run");
        own = register(person, folder);
        foreign = register(stranger, foreignFolder);
        owner = Asker.PERSON.signedIn(SERVER, person);
        other = Asker.PERSON.signedIn(SERVER, stranger);
    }

    @TestFactory
    Stream<DynamicTest> runsOfAnotherProjectSeemNeverToHaveBeen() {
        return ReviewedRoute.all().stream()
                .filter(route ->
                        route.path().contains("{protocolId") && route.grant().isAboutProjects())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> checkSwapped(route)));
    }

    @Test
    void filesOfAnotherProjectCannotBeReached() throws IOException {
        Path secret = Files.writeString(foreignFolder.resolve("secret.txt"), "of the other");
        for (String path : List.of(secret.toString(), "../" + foreignFolder.getFileName() + "/secret.txt")) {
            String query = "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
            String files = "/projects/" + own + "/protocols/" + RUN + "/fs/";
            for (String way : List.of("preview", "preview2", "download")) {
                assertThat(owner.get(files + way + query).status())
                        .as("%s %s", way, path)
                        .isBetween(400, 404);
            }
            assertThat(owner.get(files + "list" + query).body()).doesNotContain("secret");
        }
    }

    @Test
    void sharesOfAnotherProjectStayAsTheyAre() {
        User reader = SERVER.account(Role.USER);
        SERVER.store().shares().grant(foreign, reader.id(), Permission.READ);
        Answer answer = owner.call("DELETE", "/projects/" + own + "/share/" + reader.id(), "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail()).isEqualTo("Share entry not found");
        assertThat(SERVER.store().shares().of(foreign)).hasSize(1);
    }

    @Test
    void statesOfAnotherProjectsRunsAreLeftOut() {
        String states = "/projects/%s/runtime/protocols?protocolIds=" + RUN;
        assertThat(other.get(states.formatted(foreign)).json()).hasSize(1);
        assertThat(owner.get(states.formatted(own)).body()).isEqualTo("[]");
    }

    private static void checkSwapped(ReviewedRoute route) {
        Answer swapped = call(route, owner, own, RUN);
        Answer absent = call(route, owner, own, NO_RUN);
        assertThat(swapped.status()).as(swapped.body()).isEqualTo(absent.status());
        assertThat(swapped.body()).isEqualTo(absent.body().replace(NO_RUN, RUN));
        if (!route.request().isEmpty()) {
            assertThat(call(route, other, foreign, RUN).status())
                    .as("%s answers where the run is", route)
                    .isEqualTo(200);
        }
    }

    private static Answer call(ReviewedRoute route, Person person, long project, String run) {
        String path = route.path(project)
                .replaceAll("\\{protocolId[^}]*}", run)
                .replace("{outputName}", "outputVolumes")
                .replace("{volumeId}", "0")
                .replaceAll("\\{[^}]+}", "1");
        return route.hasBody()
                ? person.call(route.method(), path, route.request().isEmpty() ? "{}" : route.request())
                : person.call(route.method(), path + route.request(), "");
    }

    private static long register(User person, Path folder) {
        NewProject project = new NewProject(folder.getFileName().toString(), folder, "", person.id());
        return SERVER.store().projects().add(project).id();
    }

    private static void removeRun(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("delete from Objects where id = " + RUN + " or name like '" + RUN + ".%'");
        }
    }
}
