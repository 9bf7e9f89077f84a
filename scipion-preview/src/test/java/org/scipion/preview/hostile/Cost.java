package org.scipion.preview.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the current thread spent on a question.
 *
 * @param allocatedBytes of all objects on the heap together, dead or alive
 * @param processorNanos time on a processor; waiting does not count
 */
record Cost(long allocatedBytes, long processorNanos) {

    static final Cost NONE = new Cost(0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Runnable question) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        question.run();
        return new Cost(THREADS.getCurrentThreadAllocatedBytes() - bytes, THREADS.getCurrentThreadCpuTime() - nanos);
    }

    /** The worse of both, each figure by itself. */
    Cost worse(Cost other) {
        return new Cost(Math.max(allocatedBytes, other.allocatedBytes), Math.max(processorNanos, other.processorNanos));
    }
}
