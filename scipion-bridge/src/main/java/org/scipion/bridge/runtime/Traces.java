package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What a worker said it had done of a call, for the case that it does not live to answer. */
final class Traces implements Consumer<ObjectNode> {
    private final AtomicReference<Optional<ObjectNode>> stored = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ObjectNode>> started = new AtomicReference<>(Optional.empty());

    @Override
    public void accept(ObjectNode event) {
        switch (event.path("ev").asText()) {
            case "stored" -> stored.set(Optional.of(event));
            case "started" -> started.set(Optional.of(event));
            default -> {
                // Others tell nothing of what was written.
            }
        }
    }

    /** The run that was written last, if any. */
    Optional<ObjectNode> stored() {
        return stored.get();
    }

    /** The run whose process was started, if any. */
    Optional<ObjectNode> started() {
        return started.get();
    }
}
