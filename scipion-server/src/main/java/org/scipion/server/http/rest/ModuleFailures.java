package org.scipion.server.http.rest;

import java.time.Duration;
import java.util.List;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.DataBusyException;
import org.scipion.bridge.InvalidParametersException;
import org.scipion.bridge.LaunchFailedException;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.NotAProjectException;
import org.scipion.bridge.OutputNotFoundException;
import org.scipion.bridge.ProjectNotFoundException;
import org.scipion.bridge.ReadTimeoutException;
import org.scipion.bridge.RunNotFoundException;
import org.scipion.bridge.RuntimeBusyException;
import org.scipion.bridge.ScipionUnavailableException;
import org.scipion.bridge.UnsupportedActionException;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.bridge.WorkerTimeoutException;
import org.scipion.jobs.BrokerUnavailableException;
import org.scipion.jobs.JobsException;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.MissingFileException;
import org.scipion.preview.PreviewException;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.UnreadableFileException;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.store.ConflictException;
import org.scipion.store.MissingException;
import org.scipion.store.RefusedValueException;
import org.scipion.store.StoreException;
import org.scipion.store.UnavailableException;

/** What the exceptions of the other modules mean to a caller. Folders of the server are cut from their texts. */
final class ModuleFailures {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Failure OURS = new Failure(500, "Internal server error");

    private ModuleFailures() {}

    static Failure of(StoreException thrown) {
        return switch (thrown) {
            case UnavailableException e -> later("The database does not answer at the moment. Please try again");
            case ConflictException e -> told(409, e);
            case MissingException e -> told(404, e);
            case RefusedValueException e -> told(422, e);
            default -> OURS;
        };
    }

    static Failure of(JobsException thrown) {
        return thrown instanceof BrokerUnavailableException
                ? later("The queue does not answer at the moment. Please try again")
                : OURS;
    }

    static Failure of(BridgeException thrown) {
        return switch (thrown) {
            case ProjectNotFoundException e -> new Failure(404, "Project not found");
            case RunNotFoundException e -> told(404, e);
            case OutputNotFoundException e -> new Failure(404, "Output not found");
            case org.scipion.bridge.MissingException e -> told(404, e);
            case NotAProjectException e -> told(422, e);
            case LimitExceededException e -> told(422, e);
            case MalformedDataException e -> told(422, e);
            case DataBusyException e -> later("The project is being written at the moment. Please try again");
            case ReadTimeoutException e -> later("Reading took too long. Please try again");
            case InvalidParametersException e -> new Failure(422, withoutFolders(e.errors()));
            case ActionRefusedException e -> told(422, e);
            case UnsupportedActionException e -> told(422, e);
            case org.scipion.bridge.InvalidRequestException e -> told(400, e);
            case ScipionUnavailableException e -> told(503, e);
            case RuntimeBusyException e -> later(String.valueOf(e.getMessage()));
            case WorkerTimeoutException e -> told(504, e);
            case WorkerEndedException e -> told(500, e);
            case LaunchFailedException e -> told(500, e);
            default -> OURS;
        };
    }

    static Failure of(PreviewException thrown) {
        return switch (thrown) {
            case MissingFileException e -> new Failure(404, "File not found");
            case InvalidRequestException e -> told(400, e);
            case UnreadableFileException e -> told(403, e);
            case FileChangedException e -> told(409, e);
            case TooLargeException e -> told(413, e);
            case UnsupportedFormatException e -> told(415, e);
            case MalformedFileException e -> told(422, e);
            default -> OURS;
        };
    }

    private static Failure told(int status, RuntimeException e) {
        return new Failure(status, withoutFolders(String.valueOf(e.getMessage())));
    }

    private static Failure later(String detail) {
        return new Failure(503, detail, List.of(), SOON);
    }

    private static List<String> withoutFolders(List<String> texts) {
        return texts.stream().map(ModuleFailures::withoutFolders).toList();
    }

    static String withoutFolders(String text) {
        return text.replaceAll("(?<![\\w.])/(?:[^/\\s'\"]+/)+", "");
    }
}
