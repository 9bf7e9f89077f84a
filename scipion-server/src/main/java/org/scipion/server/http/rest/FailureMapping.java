package org.scipion.server.http.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.glassfish.jersey.server.ParamException;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.MissingFileException;
import org.scipion.preview.PreviewException;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.UnreadableFileException;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.server.http.FieldError;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.RequestException;
import org.scipion.server.http.Retryable;

/** The one place that turns exceptions into HTTP. What is not named here is our fault: status 500, and its text goes only to the log. */
final class FailureMapping {

    private static final int UNPROCESSABLE = 422;

    private FailureMapping() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case InvalidFieldsException e -> new Failure(e.status(), message(e), e.errors(), null);
            case RequestException e
            when e instanceof Retryable later -> new Failure(e.status(), message(e), List.of(), later.retryAfter());
            case RequestException e -> new Failure(e.status(), message(e));
            case PreviewException e -> preview(e);
            case ParamException e -> parameter(e);
            case WebApplicationException e -> routing(e.getResponse().getStatus());
            default -> new Failure(500, "Internal server error");
        };
    }

    private static Failure preview(PreviewException thrown) {
        return switch (thrown) {
            // The first three name paths of the server, which are nobody's business.
            case MissingFileException e -> new Failure(404, "File not found");
            case UnreadableFileException e -> new Failure(403, "Permission denied");
            case FileChangedException e -> new Failure(409, "The file was changed while it was read; ask again");
            case InvalidRequestException e -> new Failure(UNPROCESSABLE, message(e));
            case MalformedFileException e -> new Failure(UNPROCESSABLE, message(e));
            case UnsupportedFormatException e -> new Failure(415, message(e));
            case TooLargeException e -> new Failure(413, message(e));
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
