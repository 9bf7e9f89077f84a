package org.scipion.server.http.rest;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.scipion.server.http.transport.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends an exchange whose answer fails after its first bytes went out, when no error can be told any more. Jersey leaves such an exchange open, and its
 * client waiting.
 */
final class BrokenAnswers implements WriterInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenAnswers.class);

    private final Provider<Request> request;
    private final Provider<Response> response;

    @Inject
    BrokenAnswers(Provider<Request> request, Provider<Response> response) {
        this.request = request;
        this.response = response;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (response.get().isCommitted()) {
                LOG.warn("An answer was broken off: {}", String.valueOf(e.getMessage()));
                Exchange.breakOff(request.get(), e);
            }
            throw e;
        }
    }
}
