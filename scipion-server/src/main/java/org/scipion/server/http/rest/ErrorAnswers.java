package org.scipion.server.http.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.EnvelopeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every failure of a resource in the shape that the client reads, and logs those that are our fault with their stack. */
final class ErrorAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final HttpHeaders headers;
    private final ResourceInfo resource;

    ErrorAnswers(@Context HttpHeaders headers, @Context ResourceInfo resource) {
        this.headers = headers;
        this.resource = resource;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return answer.getResponse();
        }
        Failure failure = FailureMapping.of(thrown);
        if (failure.isOurs()) {
            LOG.error("Request {} failed", requestId(), thrown);
        }
        Response.ResponseBuilder answer = Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(isEnveloped() ? envelope(failure) : plain(failure));
        failure.retryAfterSeconds().ifPresent(seconds -> answer.header("Retry-After", seconds));
        if (failure.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure.status() == 405 && thrown instanceof WebApplicationException refused) {
            answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private Map<String, Object> plain(Failure failure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("detail", failure.detail());
        if (!failure.errors().isEmpty()) {
            body.put("errors", failure.errors());
        }
        if (failure.isOurs()) {
            body.put("requestId", requestId());
        }
        return body;
    }

    private String requestId() {
        return String.valueOf(headers.getHeaderString("X-Request-Id"));
    }

    private static Map<String, Object> envelope(Failure failure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", 1);
        body.put("errors", texts(failure));
        body.put("workflow", List.of());
        return body;
    }

    private static List<String> texts(Failure failure) {
        if (!failure.errors().isEmpty()) {
            return failure.errors().stream()
                    .map(error -> error.field() + ": " + error.message())
                    .toList();
        }
        return failure.detail() instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(failure.detail()));
    }

    private boolean isEnveloped() {
        return isMarked(resource.getResourceMethod()) || isMarked(resource.getResourceClass());
    }

    private static boolean isMarked(@Nullable AnnotatedElement element) {
        return element != null && element.isAnnotationPresent(EnvelopeErrors.class);
    }
}
