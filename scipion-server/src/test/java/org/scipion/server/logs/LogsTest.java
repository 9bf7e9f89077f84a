package org.scipion.server.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class LogsTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String project;
    private static Path stdout;
    private static byte[] original;

    @BeforeAll
    static void importTheExample() throws IOException {
        User user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        long id = ExampleProject.importAs(person, "logs");
        project = "/projects/" + id + "/protocols/";
        stdout = ExampleProject.folder(SERVER, user, id).resolve("Runs/000338_ProtSubSet/logs/run.stdout");
        original = Files.readAllBytes(stdout);
    }

    @BeforeEach
    void restoreTheLog() throws IOException {
        Files.deleteIfExists(stdout);
        Files.write(stdout, original);
    }

    @Test
    void namesAllThreeChannels() {
        assertThat(person.get(project + "2070/logs/channels").body())
                .isEqualTo("{\"channels\":[{\"id\":\"stdout\",\"label\":\"Output\",\"order\":1},"
                        + "{\"id\":\"stderr\",\"label\":\"Errors\",\"order\":2},"
                        + "{\"id\":\"schedule\",\"label\":\"Schedule\",\"order\":3}]}");
        assertThat(person.get(project + "3/logs/channels").status()).isEqualTo(404);
    }

    @Test
    void givesClientsOfOldAllThreeLogsAtOnce() {
        String old = "/protocols/logs/" + project.split("/", -1)[2];
        JsonNode logs = person.get(old + "/338/0/0/0").json();
        assertThat(logs.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "stdoutLog", "stderrLog", "stdoutOffset", "stderrOffset", "scheduleLog", "scheduleOffset");
        assertThat(logs.path("stdoutLog").asText()).isEqualTo(new String(original, UTF_8));
        assertThat(logs.path("stdoutOffset").asInt()).isEqualTo(original.length);
        JsonNode rest = person.get(old + "/338/" + original.length + "/0/7").json();
        assertThat(rest.path("stdoutLog").asText()).isEmpty();
        assertThat(rest.path("scheduleOffset").asInt()).isEqualTo(7);
        assertThat(person.get(old + "/2070/0/0/0").body()).isEqualTo("{\"detail\":\"No logs found\"}");
        assertThat(person.get(old + "/undefined/0/0/0").status()).isEqualTo(422);
    }

    @Test
    void givesWhatALogGainedSinceAnOffset() throws IOException {
        JsonNode first = chunk("{\"offsets\":{\"stdout\":0}}");
        assertThat(first.path("content").asText()).isEqualTo(new String(original, UTF_8));
        assertThat(first.path("offset").asLong()).isEqualTo(original.length);
        Files.writeString(stdout, "one more line\n", StandardOpenOption.APPEND);
        JsonNode next = chunk("{\"offsets\":{\"stdout\":\"" + original.length + "\"},\"limit\":5}");
        assertThat(next.path("content").asText()).isEqualTo("one more line\n");
        assertThat(next.path("resetOffset").asBoolean(true)).isFalse();
        JsonNode empty = chunk("{\"channels\":{\"stdoutLog\":" + (original.length + 14) + "}}");
        assertThat(empty.path("content").asText("missing")).isEmpty();
        assertThat(empty.path("offset").asLong()).isEqualTo(original.length + 14);
    }

    @Test
    void startsAgainWhenTheLogBecameShorter() {
        JsonNode chunk = chunk("{\"offsets\":{\"stdout\":99999999}}");
        assertThat(chunk.path("offset").asLong()).isEqualTo(original.length);
        assertThat(chunk.path("resetOffset").asBoolean()).isTrue();
        assertThat(chunk.path("content").asText()).isEqualTo(new String(original, UTF_8));
    }

    @Test
    void keepsToTheLimitsAndStillMovesOnInALongLine() throws IOException {
        Files.writeString(stdout, "x".repeat(3000) + "\nend\n");
        JsonNode part = chunk("{\"offsets\":{\"stdout\":0},\"maxBytes\":1024}");
        assertThat(part.path("content").asText()).isEqualTo("x".repeat(1024));
        assertThat(part.path("offset").asLong()).isEqualTo(1024);
        JsonNode line = chunk("{\"offsets\":{\"stdout\":0},\"maxLines\":1}");
        assertThat(line.path("offset").asLong()).isEqualTo(3001);
    }

    @Test
    void answersChannelsInTheOrderAskedForAndEchoesThoseWithoutAFile() {
        JsonNode chunks = person.post(
                        project + "2/logs/chunk",
                        "{\"offsets\":{\"schedule\":7,\"stdout\":0,\"other\":3,\"err\":\"x\"}}")
                .json()
                .path("chunks");
        assertThat(chunks.findValuesAsText("channel")).containsExactly("schedule", "stdout", "other", "stderr");
        assertThat(chunks.at("/0/offset").asLong()).isEqualTo(7);
        assertThat(chunks.at("/0/content").asText("missing")).isEmpty();
        assertThat(chunks.at("/2/offset").asLong()).isEqualTo(3);
        assertThat(person.post(project + "2/logs/chunk?includeDefault=true", "{}")
                        .json()
                        .path("chunks")
                        .findValuesAsText("channel"))
                .containsExactly("stdout", "stderr", "schedule");
        assertThat(person.post(project + "2/logs/chunk", "[]").body()).isEqualTo("{\"chunks\":[]}");
    }

    @Test
    void refusesLimitsOutOfRangeInChunks() {
        assertThat(person.post(project + "338/logs/chunk", "{\"maxBytes\":1048576}")
                        .status())
                .isEqualTo(200);
        for (String body : new String[] {"{\"maxBytes\":1048577}", "{\"maxBytes\":0}", "{\"maxLines\":100001}"}) {
            assertThat(person.post(project + "338/logs/chunk", body).status())
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(person.post(project + "338/logs/chunk", "").status()).isEqualTo(422);
        assertThat(person.post(project + "3/logs/chunk", "{}").status()).isEqualTo(404);
    }

    @Test
    void joinsWindowsWithoutGapOrOverlap() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 500; line++) {
            text.append("Å line ").append(line).append('\n');
        }
        Files.writeString(stdout, text);
        StringBuilder joined = new StringBuilder();
        JsonNode window = window("?channel=stdout&maxBytes=1024");
        assertThat(window.path("endOffset").asLong()).isEqualTo(Files.size(stdout));
        joined.insert(0, window.path("content").asText());
        while (window.path("startOffset").asLong() > 0) {
            window = window("?channel=stdout&maxBytes=1024&endOffset="
                    + window.path("startOffset").asLong());
            assertThat(window.path("content").asText().getBytes(UTF_8))
                    .hasSize((int) (window.path("endOffset").asLong()
                            - window.path("startOffset").asLong()));
            joined.insert(0, window.path("content").asText());
        }
        assertThat(joined).hasToString(text.toString());
    }

    @Test
    void givesAnEmptyWindowOfAMissingLog() {
        assertThat(person.get(project + "2070/logs/window?channel=stdout").body())
                .isEqualTo(
                        "{\"channel\":\"stdout\",\"content\":\"\",\"startOffset\":0,\"endOffset\":0,\"sizeBytes\":0}");
    }

    @Test
    void findsLinesInWhateverCaseAndGoesOnWhereItStopped() throws IOException {
        Files.writeString(stdout, "first Error\nnothing\nERROR two\n");
        JsonNode one = person.get(project + "338/logs/search?channel=stdout&query=error&maxMatches=1")
                .json();
        assertThat(one.at("/matches/0/offset").asLong()).isZero();
        assertThat(one.at("/matches/0/text").asText()).isEqualTo("first Error");
        assertThat(one.path("done").asBoolean(true)).isFalse();
        JsonNode two = person.get(project + "338/logs/search?channel=stdout&query=error&startOffset="
                        + one.path("nextOffset").asLong())
                .json();
        assertThat(two.at("/matches/0/offset").asLong()).isEqualTo(20);
        assertThat(two.path("done").asBoolean()).isTrue();
        assertThat(two.path("sizeBytes").asLong()).isEqualTo(30);
    }

    @Test
    void refusesQueriesThatMakeNoSense() {
        for (String query : new String[] {
            "window",
            "window?channel=both",
            "window?channel=stdout&endOffset=-1",
            "window?channel=stdout&maxBytes=0",
            "window?channel=stdout&maxBytes=1048577",
            "search?channel=stdout",
            "search?channel=stdout&query=%20",
            "search?query=x",
            "search?channel=stdout&query=x&startOffset=-1",
            "search?channel=stdout&query=x&maxMatches=1001",
            "search?channel=stdout&query=x&maxScanBytes=16777217",
            "search?channel=stdout&query=" + "x".repeat(1001),
            "raw?channel=logs"
        }) {
            assertThat(person.get(project + "338/logs/" + query).status())
                    .as(query)
                    .isEqualTo(422);
        }
        for (String query : new String[] {
            "window?channel=stdout&maxBytes=1048576",
            "search?channel=stdout&query=x&maxMatches=1000&maxScanBytes=16777216",
            "search?channel=stdout&query=" + "x".repeat(1000)
        }) {
            assertThat(person.get(project + "338/logs/" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void givesTheWholeFileUntouched() {
        Answer answer = person.get(project + "338/logs/raw?channel=stdout");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(original, UTF_8));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        Answer absent = person.get(project + "338/logs/raw?channel=stderr".replace("338", "2070"));
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.detail()).isEqualTo("There is no stderr log yet");
    }

    @Test
    void showsNothingThroughALinkThatLeadsOutOfTheProject() throws IOException {
        Path secret = Files.writeString(SERVER.home().resolve("secret.txt"), "the key is 42\n");
        Files.delete(stdout);
        Files.createSymbolicLink(stdout, secret);
        assertThat(person.get(project + "338/logs/raw?channel=stdout").status()).isEqualTo(404);
        assertThat(chunk("{\"offsets\":{\"stdout\":0}}").path("content").asText("missing"))
                .isEmpty();
        assertThat(window("?channel=stdout").path("content").asText("missing")).isEmpty();
        assertThat(person.get(project + "338/logs/search?channel=stdout&query=key")
                        .json()
                        .path("matches"))
                .isEmpty();
    }

    private static JsonNode chunk(String body) {
        Answer answer = person.post(project + "338/logs/chunk", body, "Content-Type", "text/plain");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/chunks/0");
    }

    private static JsonNode window(String query) {
        Answer answer = person.get(project + "338/logs/window" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
