package org.scipion.bridge.pool;

import org.scipion.bridge.RuntimeLimits;
import org.scipion.bridge.worker.Worker;

/**
 * A worker with what decides on its replacement.
 *
 * @param worker the worker
 * @param revision the revision of the environment that it was started in
 */
record PooledWorker(Worker worker, String revision) {

    /** Whether it may serve another call. */
    boolean isFit(RuntimeLimits limits, String currentRevision) {
        return worker.isAlive()
                && worker.calls() < limits.callsPerWorker()
                && worker.residentBytes() <= limits.bytesPerWorker()
                && revision.equals(currentRevision);
    }
}
