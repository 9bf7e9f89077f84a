package org.scipion.server.events;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A project's events for one reader. Watching begins with the first byte and ends with the stream, so that an answer whose body nobody takes leaves
 * nothing open.
 *
 * @param follow whether the stream stays open
 * @param goesOn tells from time to time whether the reader may still read
 */
record FollowedProject(
        ProjectEvents events, Reader reader, Optional<String> lastId, boolean follow, BooleanSupplier goesOn)
        implements StreamingOutput {

    @Override
    public void write(OutputStream output) throws IOException {
        if (!events.streams().enter(reader.user().id())) {
            return;
        }
        try {
            stream(output);
        } finally {
            events.streams().leave(reader.user().id());
        }
    }

    private void stream(OutputStream output) throws IOException {
        ProjectFeed feed = events.feeds().join(reader.project());
        try {
            EventStream stream = new EventStream(feed, lastId, events.limits().heartbeat(), goesOn);
            if (follow) {
                stream.write(output);
            } else {
                stream.writeKnown(output);
            }
        } finally {
            events.feeds().leave(reader.project(), feed);
        }
    }
}
