package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;

/** Somebody who works in one project over HTTP. */
record ActingPerson(Person person, long project) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Makes a new project. */
    static ActingPerson inNewProject(Person person, String name) {
        Answer created = person.post("/projects/", "{\"name\":\"" + name + "\",\"description\":\"of a test\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        return new ActingPerson(person, created.json().path("id").asLong());
    }

    String route(String rest) {
        return "/projects/" + project + rest;
    }

    Answer get(String rest) {
        return person.get(route(rest));
    }

    Answer post(String rest, String body) {
        return person.post(route(rest), body);
    }

    /** Posts what must be done; gives the answer. */
    JsonNode done(String rest, String body) {
        Answer answer = post(rest, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        assertThat(answer.json().path("status").asInt()).as(answer.body()).isZero();
        return answer.json();
    }

    /** Saves a run; gives its id. */
    String save(String className, String params) {
        return done("/save", form("", className, params)).path("protocolId").asText();
    }

    /** Launches a run; gives its id. */
    String launch(String className, String params) {
        return done("/launch", form("", className, params)).path("protocolId").asText();
    }

    static String form(String id, String className, String params) {
        return "{\"protocolId\":\"%s\",\"protocolClassName\":\"%s\",\"params\":%s}".formatted(id, className, params);
    }

    JsonNode nodes() {
        return get("").json().path("protocols");
    }

    String status(String id) {
        return get("/runtime/protocols?protocolIds=" + id)
                .json()
                .path(0)
                .path("status")
                .asText();
    }

    /** Waits until the run has one of these states; gives the run's node. */
    JsonNode await(String id, String... wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!List.of(wanted).contains(status(id))) {
            assertThat(System.nanoTime()).as("run %s: %s", id, nodes().path(id)).isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return nodes().path(id);
    }
}
