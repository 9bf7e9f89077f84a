package org.scipion.server.events;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The events of a project as a stream of the WHATWG's kind (HTML Standard, "Server-sent events"), until the reader goes, may no longer read, or the
 * server stops. It begins with {@code ready}; after {@code reset} the reader must read the project anew, because events were missed.
 */
final class EventStream implements StreamingOutput {

    // Bytes are held back until there are so many, in case the answer gets short enough for a length.
    private static final int HELD_BACK = 8192;
    private static final String BEGINNING = "retry: 2000\n:" + " ".repeat(HELD_BACK) + "\n\n";

    private final ProjectFeed feed;
    private final Optional<String> lastId;
    private final Duration heartbeat;
    private final BooleanSupplier goesOn;

    private long place;
    private long asked = System.nanoTime();

    /**
     * A stream that begins behind an event.
     *
     * @param lastId id of the last event that the reader knows, empty to begin now
     * @param heartbeat longest silence
     * @param goesOn is asked that often whether the reader may still read
     */
    EventStream(ProjectFeed feed, Optional<String> lastId, Duration heartbeat, BooleanSupplier goesOn) {
        this.feed = feed;
        this.lastId = lastId;
        this.heartbeat = heartbeat;
        this.goesOn = goesOn;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        begin(output);
        follow(output);
    }

    /** Only what happened since the reader's last event. */
    void writeKnown(OutputStream output) throws IOException {
        begin(output);
        EventLog.Batch batch = next(Duration.ZERO);
        if (batch.missed() || !batch.events().isEmpty()) {
            send(text(batch), output);
        }
    }

    private void begin(OutputStream output) throws IOException {
        place = lastId.map(feed::place).orElseGet(feed.log()::last);
        StringBuilder text = new StringBuilder(BEGINNING);
        if (place >= 0) {
            append(text, "ready", "{}", place);
        }
        send(text, output);
    }

    private void follow(OutputStream output) throws IOException {
        boolean open = true;
        while (open) {
            EventLog.Batch batch = next(heartbeat);
            send(text(batch), output);
            place = batch.place();
            open = !batch.closed() && isStillAllowed();
        }
    }

    private EventLog.Batch next(Duration patience) throws IOException {
        try {
            return feed.log().after(place, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("The server is stopping");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private StringBuilder text(EventLog.Batch batch) {
        StringBuilder text = new StringBuilder();
        if (batch.missed()) {
            append(text, "reset", "{}", batch.place());
        }
        batch.events().forEach(event -> append(text, event.name(), event.data(), event.number()));
        return text.isEmpty() ? text.append(":\n\n") : text;
    }

    private void append(StringBuilder text, String name, String data, long number) {
        text.append("id: ").append(feed.id(number));
        text.append("\nevent: ").append(name);
        text.append("\ndata: ").append(data).append("\n\n");
    }

    private static void send(StringBuilder text, OutputStream output) throws IOException {
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private boolean isStillAllowed() {
        if (System.nanoTime() - asked < heartbeat.toNanos()) {
            return true;
        }
        asked = System.nanoTime();
        return goesOn.getAsBoolean();
    }
}
