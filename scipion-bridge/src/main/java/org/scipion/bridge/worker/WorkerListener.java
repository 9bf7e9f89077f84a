package org.scipion.bridge.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes what a worker tells unasked. Called by one thread per worker; must not block. */
public interface WorkerListener {

    /** An event of the protocol; {@code ev} is its name. */
    void event(Worker worker, ObjectNode event);

    /** The worker has ended, for whatever reason. */
    void ended(Worker worker);
}
