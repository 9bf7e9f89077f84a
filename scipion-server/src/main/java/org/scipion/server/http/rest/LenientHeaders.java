package org.scipion.server.http.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes every body but an upload for JSON, and answers whatever kind was asked for: the client often sends no or another content type. */
@PreMatching
final class LenientHeaders implements ContainerRequestFilter {

    private static final String ANYTHING = "*/*";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isUpload(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && !accepted.contains(ANYTHING)) {
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT,
                            isReadable(request) ? accepted + ", " + ANYTHING + ";q=0.001" : ANYTHING);
        }
    }

    private static boolean isReadable(ContainerRequestContext request) {
        try {
            return !request.getAcceptableMediaTypes().isEmpty()
                    && !request.getHeaderString(HttpHeaders.ACCEPT).isBlank();
        } catch (ProcessingException malformed) {
            return false;
        }
    }

    private static boolean isUpload(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
