package org.scipion.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private final EventLog log = new EventLog(3);
    private final ProjectFeed feed = new ProjectFeed(log, () -> {});

    @Test
    void beatsWhileNothingHappens() throws IOException {
        assertThat(read(Optional.empty(), afterCalls(2)))
                .contains("event: ready")
                .containsPattern("(?m)^:\n\n:\n\n");
    }

    @Test
    void endsOnceItsReaderMayNoLongerRead() throws IOException {
        assertThat(read(Optional.empty(), () -> false)).contains("event: ready");
    }

    @Test
    void endsWithItsLog() throws IOException {
        log.add("status", Map.of("protocolId", "2"));
        feed.stop();
        assertThat(read(Optional.of(feed.id(0)), () -> true)).endsWith("""
            id: %s
            event: status
            data: {"protocolId":"2"}

            """.formatted(feed.id(1)));
    }

    @Test
    void givesExactlyWhatIsStillRemembered() throws IOException {
        for (int count = 0; count < 4; count++) {
            log.add("log", Map.of());
        }
        feed.stop();
        assertThat(read(Optional.of(feed.id(1)), () -> true))
                .contains(feed.id(2), feed.id(3), feed.id(4))
                .doesNotContain("reset");
        assertThat(read(Optional.of(feed.id(0)), () -> true))
                .contains("event: reset")
                .doesNotContain("event: log");
    }

    @Test
    void takesNoIdOfTheFutureForOneOfItsOwn() throws IOException {
        feed.stop();
        for (String id : new String[] {feed.id(1), "", "1", feed.id(0) + "\n"}) {
            assertThat(read(Optional.of(id), () -> true)).as(id).contains("event: reset");
        }
    }

    private String read(Optional<String> lastId, BooleanSupplier goesOn) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new EventStream(feed, lastId, SOON, goesOn).write(output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static BooleanSupplier afterCalls(int count) {
        int[] calls = {0};
        return () -> ++calls[0] < count;
    }
}
