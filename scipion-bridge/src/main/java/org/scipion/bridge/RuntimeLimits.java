package org.scipion.bridge;

import java.time.Duration;

/**
 * How much a {@link ScipionRuntime} may use.
 *
 * @param workers most worker processes at once; each takes some 200 MB
 * @param spares workers that are kept warm without a project, so that a project's first call need not wait for one
 * @param callsPerWorker calls after which a worker is replaced
 * @param bytesPerWorker resident bytes above which a worker is replaced
 * @param patience how long a call waits for a worker or for an earlier change of the same project
 * @param idle how long a project keeps its worker after its last call
 * @param start how long a worker may take to load Scipion
 * @param watch pause between two looks at the runs that are under way
 */
public record RuntimeLimits(
        int workers,
        int spares,
        int callsPerWorker,
        long bytesPerWorker,
        Duration patience,
        Duration idle,
        Duration start,
        Duration watch) {

    /** Four workers, one of them spare; replaced after 2000 calls or above 1.5 GB. */
    public static final RuntimeLimits DEFAULT = new RuntimeLimits(
            4,
            1,
            2000,
            1_500_000_000,
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2),
            Duration.ofSeconds(2));

    /**
     * Checks the numbers.
     *
     * @throws LimitExceededException if there would be no worker or no call, or as many spares as workers
     */
    public RuntimeLimits {
        if (workers < 1 || callsPerWorker < 1 || spares < 0 || spares >= Math.max(workers, 2)) {
            throw new LimitExceededException("A runtime needs at least one worker and one call per worker, and fewer"
                    + " spares than workers; asked for " + workers + ", " + callsPerWorker + " and " + spares);
        }
    }

    /** The same with another number of workers and spares. */
    public RuntimeLimits withWorkers(int most, int warm) {
        return new RuntimeLimits(most, warm, callsPerWorker, bytesPerWorker, patience, idle, start, watch);
    }

    /** The same with other limits of a worker's life. */
    public RuntimeLimits withWorkerLife(int calls, long bytes) {
        return new RuntimeLimits(workers, spares, calls, bytes, patience, idle, start, watch);
    }

    /** The same with another wait for a worker or an earlier change. */
    public RuntimeLimits withPatience(Duration longest) {
        return new RuntimeLimits(workers, spares, callsPerWorker, bytesPerWorker, longest, idle, start, watch);
    }
}
