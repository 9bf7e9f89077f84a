package org.scipion.server.http.transport;

import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Gives every answer a request id, the time it took until its first byte, and the security headers; gives every log line of the request its id. */
final class FramedHandler extends Handler.Wrapper {

    private static final double NANOS_PER_MILLI = 1e6;

    FramedHandler(Handler inner) {
        super(inner);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = RequestIds.of(request);
        long began = request.getBeginNanoTime();
        request.addHttpStreamWrapper(stream -> new Framed(stream, id, began));
        MDC.put("request", id);
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove("request");
        }
    }

    private static final class Framed extends HttpStream.Wrapper {

        private final String id;
        private final long began;

        Framed(HttpStream stream, String id, long began) {
            super(stream);
            this.id = id;
            this.began = began;
        }

        @Override
        public void prepareResponse(HttpFields.Mutable headers) {
            headers.put(RequestIds.HEADER, id);
            headers.put("Server-Timing", "total;dur=" + millis());
            SecurityHeaders.addTo(headers);
            super.prepareResponse(headers);
        }

        private String millis() {
            return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / NANOS_PER_MILLI);
        }
    }
}
