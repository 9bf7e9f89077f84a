package org.scipion.server.projects.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

class DiskUseTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private Person person;
    private long id;
    private String route;
    private Path folder;
    private Path run;

    @BeforeEach
    void leaveThingsBehind() throws IOException {
        User user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        id = ExampleProject.importAs(person, "room-" + user.id());
        route = "/projects/" + id + "/disk-use";
        folder = ExampleProject.folder(SERVER, user, id);
        run = folder.resolve("Runs/000338_ProtSubSet");
        Files.createDirectories(run.resolve("extra"));
        Files.createDirectories(run.resolve("tmp/deep"));
        Files.write(run.resolve("tmp/deep/a.mrc"), new byte[1000]);
        Files.write(run.resolve("tmp/b.mrc"), new byte[24]);
    }

    @Test
    void tellsWhatEachRunTakesTheLargestFirst() {
        JsonNode use = person.get(route).json();
        assertThat(use.path("runs")).hasSize(29);
        JsonNode subset = use.path("runs")
                .valueStream()
                .filter(one -> one.path("protocolId").asText().equals("338"))
                .findFirst()
                .orElseThrow();
        assertThat(subset.properties().stream().map(Map.Entry::getKey))
                .containsExactly("protocolId", "label", "protocolClassName", "status", "bytes", "temporaryBytes");
        assertThat(subset.path("temporaryBytes").asLong()).isEqualTo(1024);
        assertThat(subset.path("bytes").asLong()).isGreaterThan(1024);
        assertThat(use.path("bytes").asLong())
                .isEqualTo(use.path("runs")
                        .valueStream()
                        .mapToLong(one -> one.path("bytes").asLong())
                        .sum());
        assertThat(use.at("/runs/0/bytes").asLong())
                .isGreaterThanOrEqualTo(use.at("/runs/28/bytes").asLong());
    }

    @Test
    void countsWithoutRemovingUnlessToldSo() {
        JsonNode counted =
                person.post(route + "/clean-up", "{\"protocolIds\":[338]}").json();
        assertThat(counted.path("dryRun").asBoolean()).isTrue();
        assertThat(counted.path("files").asInt()).isEqualTo(2);
        assertThat(counted.path("bytes").asLong()).isEqualTo(1024);
        assertThat(run.resolve("tmp/b.mrc")).exists();

        JsonNode removed = person.post(route + "/clean-up", "{\"protocolIds\":[\"338\"],\"dryRun\":false}")
                .json();
        assertThat(removed.at("/runs/0/examples").toString()).isEqualTo("[\"tmp/b.mrc\",\"tmp/deep/a.mrc\"]");
        assertThat(removed.path("bytes").asLong()).isEqualTo(1024);
        assertThat(run.resolve("tmp")).isEmptyDirectory();
        assertThat(run.resolve("logs/run.stdout")).exists();
    }

    @Test
    void followsNoLinkOutOfTheRun() throws IOException {
        Path outside = Files.createDirectories(SERVER.home().resolve("outside-" + id));
        Files.write(outside.resolve("precious.mrc"), new byte[10]);
        Files.createSymbolicLink(run.resolve("tmp/link"), outside);
        Path other = folder.resolve("Runs/000002_ProtImportMovies/tmp");
        Files.deleteIfExists(other);
        Files.createSymbolicLink(other, outside);

        person.post(route + "/clean-up", "{\"dryRun\":false}");

        assertThat(outside.resolve("precious.mrc")).exists();
        assertThat(run.resolve("tmp")).isEmptyDirectory();
        assertThat(Files.isSymbolicLink(other)).isTrue();
    }

    @Test
    void keepsTheLastIterationAndThoseThatASetSpeaksOf() throws IOException {
        for (String name : new String[] {
            "relion_it001_data.star", "relion_it001_class001.mrc", "relion_it002_data.star",
                    "relion_ct2_it003_data.star",
            "relion_it005_data.star", "relion_it005_class001.mrc", "summary_with_it.star", "it9.txt"
        }) {
            Files.write(run.resolve("extra").resolve(name), new byte[8]);
        }
        update("insert into Objects (id, name, classname, value) values (9000, 'x', 'String',"
                + " '000001@Runs/000338_ProtSubSet/extra/relion_it002_classes.mrcs')");

        JsonNode cleaned = person.post(
                        route + "/clean-up",
                        "{\"protocolIds\":[338],\"temporary\":false,\"iterations\":true,\"dryRun\":false}")
                .json();

        assertThat(cleaned.at("/runs/0/examples").toString())
                .isEqualTo(
                        "[\"extra/relion_ct2_it003_data.star\",\"extra/relion_it001_class001.mrc\",\"extra/relion_it001_data.star\"]");
        assertThat(run.resolve("extra/relion_it001_data.star")).doesNotExist();
        for (String kept :
                new String[] {"relion_it002_data.star", "relion_it005_class001.mrc", "summary_with_it.star"}) {
            assertThat(run.resolve("extra").resolve(kept)).exists();
        }
        assertThat(run.resolve("tmp/b.mrc")).exists();
    }

    @Test
    void sparesRunsThatHaveNotEnded() {
        update("update Objects set value = 'saved' where name = '338.status'");
        JsonNode spared = person.post(route + "/clean-up", "{\"protocolIds\":[338],\"dryRun\":false}")
                .json();
        assertThat(spared.at("/runs/0/spared").asText()).contains("saved");
        assertThat(spared.path("files").asInt()).isZero();
        assertThat(run.resolve("tmp/b.mrc")).exists();
    }

    @Test
    void isForThoseWhoMayChangeTheProject() {
        User reader = SERVER.account(Role.USER);
        SERVER.store().shares().grant(id, reader.id(), Permission.READ);
        Person guest = SERVER.signedIn(reader);
        assertThat(guest.get(route).status()).isEqualTo(200);
        assertThat(guest.post(route + "/clean-up", "{\"dryRun\":false}").status())
                .isEqualTo(403);
        assertThat(run.resolve("tmp/b.mrc")).exists();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        Answer unknown = person.post(route + "/clean-up", "{\"protocolIds\":[3]}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.detail()).isEqualTo("Protocol not found: 3");
        assertThat(person.post(route + "/clean-up", "{\"protocolIds\":[\"undefined\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(person.post(route + "/clean-up", "{\"protocolIds\":[null]}").status())
                .isEqualTo(422);
        assertThat(person.post(route + "/clean-up", "{\"dryRun\":\"maybe\"}").status())
                .isEqualTo(422);
        assertThat(person.post(route + "/clean-up", "").status()).isEqualTo(422);
    }

    private void update(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
