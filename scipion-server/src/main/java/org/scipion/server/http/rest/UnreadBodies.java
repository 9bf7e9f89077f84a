package org.scipion.server.http.rest;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.scipion.server.http.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what a client still sends when it is answered early, because it is refused or its body is of no interest. Else its connection would be closed in
 * the middle, and what the client sends next on it, or even the answer, be lost.
 */
final class UnreadBodies implements ContainerResponseFilter {

    /** In bytes; a client that sends more has to live with a closed connection. */
    private static final long MOST = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(UnreadBodies.class);

    private final Provider<Request> requests;

    @Inject
    UnreadBodies(Provider<Request> requests) {
        this.requests = requests;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        Request request = requests.get();
        if (isWorthTaking(request)) {
            take(request);
        }
    }

    /** Who waits for a permission to send must not be given it now, which reading would do. */
    private static boolean isWorthTaking(Request request) {
        return !request.getHeaders().contains(HttpHeader.EXPECT) && request.getLength() <= MOST;
    }

    private static void take(Request request) {
        try (InputStream body = Content.Source.asInputStream(request)) {
            new BoundedBody(body, MOST, System::nanoTime).transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RequestException e) {
            LOG.debug("The rest of a body was not taken: {}", String.valueOf(e.getMessage()));
        }
    }
}
