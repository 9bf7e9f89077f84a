package org.scipion.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Job;
import org.scipion.model.JobRequest;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.events.EventReader.Received;
import org.scipion.server.projects.ExampleProject;

/** Following a project that changes on disk, as it does when Scipion works in it. */
@Timeout(120)
class EventsOverHttpTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private Person person;
    private long owner;
    private long id;
    private String route;
    private Path folder;

    @BeforeEach
    void importTheExample() {
        User user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        owner = user.id();
        id = ExampleProject.importAs(person, "events-" + user.id());
        route = "/projects/" + id + "/events";
        folder = ExampleProject.folder(SERVER, user, id);
    }

    @Test
    void beginsWithAnEventThatOneCanComeBackTo() throws IOException {
        try (EventReader reader = new EventReader(person, route)) {
            assertThat(reader.answer().statusCode()).isEqualTo(200);
            assertThat(reader.answer().headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(reader.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            Received ready = reader.next();
            assertThat(ready.name()).isEqualTo("ready");
            assertThat(ready.id()).endsWith("-0");
        }
    }

    @Test
    void tellsWhatScipionDoesToARun() throws IOException {
        try (EventReader reader = new EventReader(person, route)) {
            reader.next("ready");
            update("update Objects set value = 'failed' where name = '338.status'");
            assertThat(reader.next("status").data())
                    .isEqualTo("{\"protocolId\":\"338\",\"before\":\"finished\",\"status\":\"failed\"}");
            update("update Objects set value = '7' where name = '338._numberOfSteps'");
            assertThat(reader.next("steps").data())
                    .isEqualTo("{\"protocolId\":\"338\",\"stepsDone\":1,\"numberOfSteps\":7}");
            update("update Objects set value = '5' where name = '338.378._size'");
            assertThat(reader.next("outputs").data())
                    .isEqualTo("{\"protocolId\":\"338\",\"outputs\":[\"outputParticles\"]}");
            update("delete from Objects where id = 2070");
            assertThat(reader.next("run-removed").data()).isEqualTo("{\"protocolId\":\"2070\"}");
        }
    }

    @Test
    void tellsThatARunWaitsForItsTurn() throws IOException {
        try (EventReader reader = new EventReader(person, route)) {
            reader.next("ready");
            SERVER.store().launches().queue(owner, id, 2070, "launch", "{}");
            assertThat(reader.next("status").data())
                    .isEqualTo("{\"protocolId\":\"2070\",\"before\":\"saved\",\"status\":\"scheduled\"}");
            SERVER.store().launches().withdraw(id, List.of(2070L));
            assertThat(reader.next("status").data())
                    .isEqualTo("{\"protocolId\":\"2070\",\"before\":\"scheduled\",\"status\":\"saved\"}");
        }
    }

    @Test
    void tellsOfBackgroundWork() throws IOException {
        try (EventReader reader = new EventReader(person, route)) {
            reader.next("ready");
            Job job = SERVER.store()
                    .jobs()
                    .accept(JobRequest.once("copy", "nobody", "{}").about(id));
            assertThat(reader.next("task").data())
                    .isEqualTo(
                            "{\"taskId\":\"%s\",\"kind\":\"copy\",\"state\":\"accepted\",\"progress\":0.0,\"step\":\"\",\"reason\":null}"
                                    .formatted(job.id()));
        }
    }

    @Test
    void givesWhoComesBackWhatHappenedMeanwhile() throws IOException {
        String known;
        try (EventReader reader = new EventReader(person, route)) {
            known = reader.next("ready").id();
            update("update Objects set label = 'one' where id = 338");
            reader.next("run-edited");
        }
        try (EventReader reader = new EventReader(person, route, "Last-Event-ID", known)) {
            assertThat(reader.next().name()).isEqualTo("ready");
            Received missed = reader.next();
            assertThat(missed.name()).isEqualTo("run-edited");
            assertThat(missed.id()).endsWith("-1");
        }
        String rest = person.get(route + "?follow=false&lastEventId=" + known).body();
        assertThat(rest).contains("event: run-edited").contains(missedId(known));
    }

    private static String missedId(String known) {
        return "id: " + known.replace("-0", "-1") + "\n";
    }

    @Test
    void saysWhenEventsWereMissed() throws IOException {
        try (EventReader reader = new EventReader(person, route, "Last-Event-ID", "of-another-server-7")) {
            Received reset = reader.next();
            assertThat(reset.name()).isEqualTo("reset");
            assertThat(reset.id()).endsWith("-0");
        }
    }

    @Test
    void givesManyReadersTheSameEvents() throws IOException {
        List<EventReader> readers = new ArrayList<>();
        for (int count = 0; count < EventLimits.DEFAULT.streams(); count++) {
            readers.add(new EventReader(person, route));
        }
        for (EventReader reader : readers) {
            reader.next("ready");
        }
        update("update Objects set label = 'many' where id = 338");
        for (EventReader reader : readers) {
            assertThat(reader.next("run-edited").data()).isEqualTo("{\"protocolId\":\"338\"}");
            reader.close();
        }
    }

    @Test
    void opensNoMoreThanTwentyForOnePerson() throws IOException {
        List<EventReader> readers = new ArrayList<>();
        for (int count = 0; count < EventLimits.DEFAULT.streams(); count++) {
            EventReader reader = new EventReader(person, route);
            reader.next("ready");
            readers.add(reader);
        }
        Answer refused = person.get(route);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.detail()).contains("At most 20 event streams");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        for (EventReader reader : readers) {
            reader.close();
        }
    }

    @Test
    void opensNoStreamForHead() {
        for (int count = 0; count <= EventLimits.DEFAULT.streams(); count++) {
            assertThat(person.call("HEAD", route, "").status()).isEqualTo(200);
        }
    }

    @Test
    void answersStrangersAsIfThereWereNoProject() {
        Person stranger = SERVER.signedIn(SERVER.account(Role.USER));
        assertThat(stranger.get(route).body()).isEqualTo("{\"detail\":\"Project not found\"}");
        assertThat(SERVER.nobody().get(route).status()).isEqualTo(401);
        assertThat(person.get("/projects/undefined/events").status()).isEqualTo(422);
    }

    @Test
    void saysBeforeTheStreamThatAProjectCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("project.sqlite"), "no database".repeat(1000));
        assertThat(person.get(route).status()).isEqualTo(422);
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
