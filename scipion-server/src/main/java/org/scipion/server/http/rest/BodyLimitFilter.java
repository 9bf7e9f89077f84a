package org.scipion.server.http.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Bounds the body of a request, whether its length was announced or not. */
final class BodyLimitFilter implements ContainerRequestFilter {

    private final long limit;

    BodyLimitFilter(long limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            throw BoundedBody.tooLarge(limit);
        }
        request.setEntityStream(new BoundedBody(request.getEntityStream(), limit, System::nanoTime));
    }
}
