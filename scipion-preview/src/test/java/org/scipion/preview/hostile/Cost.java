package org.scipion.preview.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the current thread spent on a question.
 *
 * @param allocatedBytes on the heap, all objects together, dead or alive
 * @param processorNanos time on a processor, waiting left out
 */
record Cost(long allocatedBytes, long processorNanos) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Runnable question) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        question.run();
        return new Cost(THREADS.getCurrentThreadAllocatedBytes() - bytes, THREADS.getCurrentThreadCpuTime() - nanos);
    }
}
