package org.scipion.bridge.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.InvalidParametersException;
import org.scipion.bridge.InvalidRequestException;
import org.scipion.bridge.LaunchFailedException;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.MissingException;
import org.scipion.bridge.OutputNotFoundException;
import org.scipion.bridge.ProjectNotFoundException;
import org.scipion.bridge.RunNotFoundException;
import org.scipion.bridge.UnsupportedActionException;
import org.scipion.bridge.WorkerFailedException;

/** The errors that a worker answers with, as our exceptions. */
final class WorkerError {

    private WorkerError() {}

    static BridgeException of(JsonNode error) {
        String message = error.path("message").asText("Scipion gave no reason");
        return switch (error.path("code").asText()) {
            case "BAD_REQUEST" -> new InvalidRequestException(message);
            case "NOT_FOUND" -> missing(error.path("details").path("kind").asText(), message);
            case "VALIDATION" -> new InvalidParametersException(message, texts(error.path("errors")));
            case "NOT_ALLOWED" -> new ActionRefusedException(message);
            case "UNSUPPORTED", "LEGACY_CLASS" -> new UnsupportedActionException(message);
            case "TOO_LARGE" -> new LimitExceededException(message);
            default -> failed(error, message);
        };
    }

    /** A failure that names a run happened after the run was stored to be started. */
    private static BridgeException failed(JsonNode error, String message) {
        JsonNode run = error.path("details").path("protocolId");
        return run.isIntegralNumber()
                ? new LaunchFailedException(run.longValue(), message)
                : new WorkerFailedException(message, error.path("trace").asText());
    }

    private static MissingException missing(String kind, String message) {
        return switch (kind) {
            case "project" -> new ProjectNotFoundException(message);
            case "protocol" -> new RunNotFoundException(message);
            case "output" -> new OutputNotFoundException(message);
            default -> new MissingException(message);
        };
    }

    private static List<String> texts(JsonNode errors) {
        List<String> texts = new ArrayList<>();
        errors.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
