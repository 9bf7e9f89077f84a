package org.scipion.jobs;

/** What a job at work may tell and ask. Safe for use by many threads. */
public interface JobContext {

    /**
     * Tells how far the work is; written down with the next heartbeat.
     *
     * @param fraction 0 (nothing done) to 1 (all done)
     * @param step what is being done, for people
     */
    void progress(double fraction, String step);

    /** Whether someone wants the job to stop. */
    boolean cancelRequested();

    /**
     * Ends the work here if someone wants the job to stop.
     *
     * @throws JobCancelledException if so
     */
    default void stopIfCancelled() {
        if (cancelRequested()) {
            throw new JobCancelledException("The job was cancelled.");
        }
    }
}
