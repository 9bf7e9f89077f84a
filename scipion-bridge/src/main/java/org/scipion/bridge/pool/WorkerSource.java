package org.scipion.bridge.pool;

import org.scipion.bridge.worker.Worker;

/** Makes workers, and says when those made before no longer do. */
public interface WorkerSource {

    /**
     * Starts a worker.
     *
     * @throws org.scipion.bridge.ScipionUnavailableException if there is no Scipion or it cannot be loaded
     */
    Worker start();

    /** A text that changes when workers must be replaced: plugins were installed, settings were changed. */
    String revision();
}
