package org.scipion.jobs;

import org.scipion.model.Job;

/** The work of one kind of job. Called on a thread of its own, by many threads at once. */
@FunctionalInterface
public interface JobHandler {

    /**
     * Does the work. Whatever it throws makes the job failed with the exception's message as the reason; an interrupt of
     * its thread means that it lost the job and must stop without further effect.
     *
     * @param job what to do
     * @param context where to tell progress and to ask whether to stop
     * @return the result as JSON
     * @throws JobCancelledException to end a job that someone wants to stop
     * @throws Exception if the work cannot be done
     */
    String run(Job job, JobContext context) throws Exception;
}
