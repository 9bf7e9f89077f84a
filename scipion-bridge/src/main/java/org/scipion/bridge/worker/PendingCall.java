package org.scipion.bridge.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.bridge.WorkerTimeoutException;

/** A call that waits for its answer. */
record PendingCall(int id, String method, Consumer<ObjectNode> events, CompletableFuture<Optional<ObjectNode>> frame) {
    /** Stands where nobody waits. */
    static final PendingCall NONE = new PendingCall(0, "", event -> {});

    PendingCall(int id, String method, Consumer<ObjectNode> events) {
        this(id, method, events, new CompletableFuture<>());
    }

    /** Takes an event, if it belongs to this call. */
    void event(ObjectNode event) {
        if (id != 0 && event.path("id").asInt() == id) {
            events.accept(event);
        }
    }

    /** Takes a frame, if it is the answer to this call. */
    void answer(ObjectNode answer) {
        if (answer.path("id").asInt() == id) {
            frame.complete(Optional.of(answer));
        }
    }

    /** There will be no answer. */
    void workerEnded() {
        frame.complete(Optional.empty());
    }

    JsonNode await(Deadline deadline, Duration patience) throws InterruptedException {
        ObjectNode answer = result().orElseThrow(() -> unanswered(deadline, patience));
        if (answer.has("e")) {
            throw WorkerError.of(answer.path("e"));
        }
        return answer.path("r");
    }

    private Optional<ObjectNode> result() throws InterruptedException {
        try {
            return frame.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private WorkerEndedException unanswered(Deadline deadline, Duration patience) {
        return deadline.passed()
                ? new WorkerTimeoutException("Scipion did not finish '" + method + "' within " + patience.toSeconds()
                        + " s and was stopped. Please try again")
                : new WorkerEndedException("Scipion's worker ended during '" + method + "'. Please try again");
    }
}
