package org.scipion.server.http.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which a request line and its headers take too long. A client that sends a byte now and then is never silent, and would
 * else keep its connection for as long as it likes.
 */
final class SlowHeaders extends AbstractLifeCycle {

    private static final int LOOKS_PER_LIMIT = 4;

    private final AbstractConnector connector;
    private final Duration limit;
    private final Map<EndPoint, Beginning> beginnings = new HashMap<>();

    /** When the next request could begin: after so many requests and bytes. */
    private record Beginning(long requests, long bytes, long nanos) {}

    SlowHeaders(AbstractConnector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        lookLater();
    }

    private void lookLater() {
        connector.getScheduler().schedule(this::look, limit.toMillis() / LOOKS_PER_LIMIT, TimeUnit.MILLISECONDS);
    }

    /** Never called by two threads at once, as each call orders the next. */
    private void look() {
        if (isRunning()) {
            beginnings.keySet().retainAll(connector.getConnectedEndPoints());
            connector.getConnectedEndPoints().forEach(this::lookAt);
            lookLater();
        }
    }

    private void lookAt(EndPoint client) {
        Connection connection = client.getConnection();
        if (connection == null) {
            return;
        }
        long now = System.nanoTime();
        Beginning present = new Beginning(connection.getMessagesIn(), connection.getBytesIn(), now);
        Beginning known = beginnings.getOrDefault(client, present);
        boolean begun = present.requests() == connection.getMessagesOut()
                && present.requests() == known.requests()
                && present.bytes() > known.bytes();
        if (!begun) {
            beginnings.put(client, present);
        } else if (now - known.nanos() > limit.toNanos()) {
            client.close();
        }
    }
}
