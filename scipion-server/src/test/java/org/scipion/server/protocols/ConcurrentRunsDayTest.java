package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.RealScipion;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** A person may have two runs under way at once; further ones wait, with the real Scipion. */
@Tag("scipion")
class ConcurrentRunsDayTest {

    private static final String PAUSE = "ProtPause";
    private static final String LONG = "{\"seconds\":600}";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static final AtomicInteger DAYS = new AtomicInteger();

    private ActingPerson day;

    @BeforeAll
    static void allowTwo() {
        RealScipion.setUp(SERVER.home());
        Person administrator = SERVER.signedIn(SERVER.account(Role.ADMIN));
        assertThat(administrator
                        .patch("/settings/instance", "{\"maxConcurrentRunsPerUser\":2}")
                        .status())
                .isEqualTo(200);
    }

    @BeforeEach
    void begin() {
        day = ActingPerson.inNewProject(
                SERVER.signedIn(SERVER.account(Role.USER)), "two at once " + DAYS.incrementAndGet());
    }

    @AfterEach
    void stopAll() {
        List<String> runs = new ArrayList<>();
        day.nodes().fieldNames().forEachRemaining(runs::add);
        runs.remove("PROJECT");
        day.post("/protocols/stop", "{\"protocolIds\":[" + String.join(",", runs) + "]}");
    }

    @Test
    void theThirdWaitsAsScheduledAndStartsWhenOneEnds() {
        String first = day.launch(PAUSE, LONG);
        String second = day.launch(PAUSE, LONG);
        JsonNode answer = day.done("/launch", ActingPerson.form("", PAUSE, "{\"seconds\":0}"));
        String third = answer.path("protocolId").asText();
        assertThat(answer.path("message").asText()).contains("waits until one of your 2 runs");
        assertThat(day.status(third)).isEqualTo("scheduled");
        assertThat(day.nodes().path(third).path("status").asText()).isEqualTo("scheduled");
        day.await(first, "running");
        day.await(second, "running");
        day.done("/protocols/stop", "{\"protocolIds\":[" + first + "]}");
        day.await(third, "finished");
    }

    @Test
    void aRunThatIsThereWaitsWithItsNewValues() {
        String run = day.launch(PAUSE, "{\"seconds\":0}");
        day.await(run, "finished");
        String first = day.launch(PAUSE, LONG);
        day.launch(PAUSE, LONG);
        day.done(
                "/launch",
                "{\"protocolId\":\"" + run + "\",\"params\":{\"failure\":\"as wanted\"},\"mode\":\"restart\"}");
        assertThat(day.status(run)).isEqualTo("scheduled");
        day.done("/protocols/stop", "{\"protocolIds\":[" + first + "]}");
        day.await(run, "failed");
        assertThat(day.get("/protocols/" + run + "/steps").json().findValuesAsText("error"))
                .anyMatch(error -> error.contains("as wanted"));
    }

    @Test
    void whatIsStoppedOrRemovedWhileItWaitsDoesNotStart() {
        String first = day.launch(PAUSE, LONG);
        day.launch(PAUSE, LONG);
        String stopped = day.launch(PAUSE, LONG);
        String removed = day.launch(PAUSE, LONG);
        String last = day.launch(PAUSE, "{\"seconds\":0}");
        assertThat(day.done("/protocols/stop", "{\"protocolIds\":[" + stopped + "]}")
                        .path("protocolsCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(day.status(stopped)).isEqualTo("saved");
        day.done("/protocols/delete", "{\"protocolIds\":[" + removed + "]}");
        day.done("/protocols/stop", "{\"protocolIds\":[" + first + "]}");
        day.await(last, "finished");
        assertThat(day.status(stopped)).isEqualTo("saved");
        assertThat(day.nodes().has(removed)).isFalse();
    }

    @Test
    void badValuesAreRefusedAtOnce() {
        day.launch(PAUSE, LONG);
        day.launch(PAUSE, LONG);
        int runs = day.nodes().size();
        Answer refused = day.post("/launch", ActingPerson.form("", PAUSE, "{\"seconds\":\"soon\"}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0").asText()).startsWith("**Seconds** ");
        assertThat(day.nodes().size()).isEqualTo(runs);
    }

    @Test
    void aThrongOfLaunchesTakesNoMoreThanTwoPlacesAndHoldsNobodyElseBack() throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(6)) {
            List<Future<String>> launches = IntStream.range(0, 6)
                    .mapToObj(_ -> hands.submit(() -> day.launch(PAUSE, LONG)))
                    .toList();
            for (Future<String> launch : launches) {
                var _ = launch.get();
            }
        }
        assertThat(StreamSupport.stream(day.nodes().spliterator(), false)
                        .map(node -> node.path("status").asText())
                        .filter("scheduled"::equals))
                .hasSize(4);
        ActingPerson other = ActingPerson.inNewProject(SERVER.signedIn(SERVER.account(Role.USER)), "somebody else's");
        other.await(other.launch(PAUSE, "{\"seconds\":0}"), "finished");
    }
}
