package org.scipion.server.http.transport;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered when a request never reaches a resource, or breaks off in between: {@code {"detail": ...}} and no inner text. */
final class JsonErrors extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JsonErrors.class);

    /** Any method gets the body, not only those of the servlet specification. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status == HttpStatus.NOT_MODIFIED_304) {
            // Jetty answers this way too that a file is as it was.
            response.write(true, null, callback);
            return true;
        }
        SecurityHeaders.addTo(response.getHeaders());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(RequestIds.HEADER, RequestIds.of(request));
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR_500
                && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable cause) {
            LOG.error("A request failed outside the resources", cause);
        }
        Answers.json(response, callback, status, Map.of("detail", detail(status)));
        return true;
    }

    private static String detail(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> "Not Found";
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> "Method Not Allowed";
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "Internal server error";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "The server is stopping";
            default -> sentence(HttpStatus.getMessage(status));
        };
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1) + reason.substring(1).toLowerCase(Locale.ROOT);
    }
}
