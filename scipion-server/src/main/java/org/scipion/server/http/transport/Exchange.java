package org.scipion.server.http.transport;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** One request and its answer, which end once: whoever is first to report an end wins. Safe for use by many threads. */
public final class Exchange extends Callback.Nested {

    private static final String ATTRIBUTE = Exchange.class.getName();

    private final AtomicBoolean ended = new AtomicBoolean();

    private Exchange(Callback callback) {
        super(callback);
    }

    /** Notes on a request how it is ended. */
    static Exchange of(Request request, Callback callback) {
        Exchange exchange = new Exchange(callback);
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    /** Breaks the connection of an answer that was begun and cannot be completed, so that the client knows. */
    public static void breakOff(Request request, Throwable reason) {
        if (request.getAttribute(ATTRIBUTE) instanceof Exchange exchange) {
            exchange.failed(reason);
        }
    }

    @Override
    public void succeeded() {
        if (ended.compareAndSet(false, true)) {
            super.succeeded();
        }
    }

    @Override
    public void failed(Throwable reason) {
        if (ended.compareAndSet(false, true)) {
            super.failed(reason);
        }
    }
}
