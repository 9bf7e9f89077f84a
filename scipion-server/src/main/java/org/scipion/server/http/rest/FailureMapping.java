package org.scipion.server.http.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.glassfish.jersey.server.ParamException;
import org.scipion.bridge.BridgeException;
import org.scipion.jobs.JobsException;
import org.scipion.preview.PreviewException;
import org.scipion.server.http.FieldError;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.RequestException;
import org.scipion.server.http.Retryable;
import org.scipion.store.StoreException;

/** The one place that turns exceptions into HTTP. What is not named here is our fault: status 500, and its text goes only to the log. */
final class FailureMapping {

    private static final int UNPROCESSABLE = 422;

    private FailureMapping() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case InvalidFieldsException e -> new Failure(e.status(), message(e), e.errors(), null);
            case RequestException e
            when e instanceof Retryable later -> new Failure(e.status(), message(e), List.of(), later.retryAfter());
            case RequestException e -> new Failure(e.status(), e.detail());
            case StoreException e -> ModuleFailures.of(e);
            case JobsException e -> ModuleFailures.of(e);
            case BridgeException e -> ModuleFailures.of(e);
            case PreviewException e -> ModuleFailures.of(e);
            case ParamException e -> parameter(e);
            case WebApplicationException e -> routing(e.getResponse().getStatus());
            default -> new Failure(500, "Internal server error");
        };
    }

    private static Failure parameter(ParamException e) {
        String place = switch (e) {
            case ParamException.PathParamException path -> "path";
            case ParamException.QueryParamException query -> "query";
            case ParamException.HeaderParamException header -> "header";
            default -> "body";
        };
        FieldError error = new FieldError(place + "." + e.getParameterName(), "Not of the expected kind");
        return new Failure(UNPROCESSABLE, "Validation failed", List.of(error), null);
    }

    private static Failure routing(int status) {
        return switch (status) {
            case 404 -> new Failure(404, "Not Found");
            case 405 -> new Failure(405, "Method Not Allowed");
            case 415 -> new Failure(415, "Unsupported Media Type");
            case 400, 406 -> new Failure(400, "Bad Request");
            default ->
                new Failure(status >= 500 ? 500 : status, status >= 500 ? "Internal server error" : "Request refused");
        };
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null ? "Request refused" : message;
    }
}
