package org.scipion.jobs;

import org.scipion.model.Job;
import org.scipion.model.JobRequest;

/** Where work is handed in. Safe for use by many threads. */
public final class JobQueue {
    private final JobLedger ledger;
    private final Broker broker;

    /** Records in the ledger and wakes workers through the broker. */
    public JobQueue(JobLedger ledger, Broker broker) {
        this.ledger = ledger;
        this.broker = broker;
    }

    /** Records a request and wakes a worker. Succeeds once the request is recorded, even while Redis is away. */
    public Job submit(JobRequest request) {
        Job job = ledger.accept(request);
        announce(job);
        return job;
    }

    /** Wakes a worker for a job that was recorded in a transaction of the caller's; call it after the commit. */
    public void announce(Job job) {
        Pending.<Object>code(broker + " " + job.id());
    }
}
