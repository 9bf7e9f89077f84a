package org.scipion.bridge.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scipion.bridge.ScipionUnavailableException;

/** What a worker says of itself and of its Scipion, once, when it is ready. */
final class WorkerHello {
    private static final int PROTOCOL = 1;

    private WorkerHello() {}

    /**
     * The hello in a worker's first frame.
     *
     * @throws ScipionUnavailableException if the worker could not load Scipion or speaks another version
     */
    static JsonNode of(ObjectNode frame) {
        JsonNode hello = frame.path("hello");
        if (hello.has("error")) {
            throw new ScipionUnavailableException("Scipion cannot be loaded: "
                    + hello.path("error").path("message").asText("no reason was given"));
        }
        if (hello.path("v").asInt() != PROTOCOL) {
            throw new ScipionUnavailableException("The worker speaks version "
                    + hello.path("v").asText("?") + " of its protocol; " + PROTOCOL + " is needed");
        }
        return hello;
    }
}
