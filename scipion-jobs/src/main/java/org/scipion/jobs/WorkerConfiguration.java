package org.scipion.jobs;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param name its name, unlike that of every other worker: {@code protocols@host}
 * @param queue the queue that it serves
 * @param slots jobs at work at once, 1 to {@value #MOST_SLOTS}
 * @param lease how long a job stays its own without a heartbeat
 * @param heartbeat time between heartbeats, at most half of the lease
 * @param poll time after which it looks into the ledger without being woken
 */
public record WorkerConfiguration(
        String name, String queue, int slots, Duration lease, Duration heartbeat, Duration poll) {

    /** Jobs that one worker may have at work at once. */
    public static final int MOST_SLOTS = 256;

    /** Refuses a number of slots out of range and a heartbeat too slow for the lease. */
    public WorkerConfiguration {
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new JobsException("A worker has 1 to " + MOST_SLOTS + " slots, not " + slots + ".");
        }
        if (heartbeat.multipliedBy(2).compareTo(lease) > 0) {
            throw new JobsException("A heartbeat every " + heartbeat + " cannot keep a lease of " + lease + ".");
        }
    }

    /** A lease of 30 s, a heartbeat every 10 s, a look into the ledger every 5 s. */
    public static WorkerConfiguration of(String name, String queue, int slots) {
        return new WorkerConfiguration(
                name, queue, slots, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }
}
