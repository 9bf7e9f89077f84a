package org.scipion.server.settings.host;

import java.util.List;

/**
 * A queue of the queueing system.
 *
 * @param name its name there
 * @param params what people may choose for a job in it
 */
public record Queue(String name, List<QueueParameter> params) {

    /** Copies the list. */
    public Queue {
        params = List.copyOf(params);
    }
}
