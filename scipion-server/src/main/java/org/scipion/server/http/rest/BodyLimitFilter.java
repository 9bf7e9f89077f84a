package org.scipion.server.http.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.scipion.server.http.TooLargeException;

/** Ends the reading of a body that grows over its limit, also when its length was not announced. */
final class BodyLimitFilter implements ContainerRequestFilter {

    private final long limit;

    BodyLimitFilter(long limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (announced(request) > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }

    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static TooLargeException tooLarge(long limit) {
        return new TooLargeException("The request body is larger than " + limit + " bytes");
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream inner, long limit) {
            super(inner);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int amount = super.read(bytes, offset, length);
            count(Math.max(amount, 0));
            return amount;
        }

        private void count(int amount) {
            read += amount;
            if (read > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
