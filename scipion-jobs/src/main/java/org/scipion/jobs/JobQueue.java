package org.scipion.jobs;

import org.scipion.jobs.queue.WakeUps;
import org.scipion.model.Job;
import org.scipion.model.JobRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where work is handed in. Safe for use by many threads. */
public final class JobQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

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
        try {
            new WakeUps(job.request().queue()).send(broker.connections(), job.id());
            ledger.markQueued(job.id());
        } catch (BrokerUnavailableException e) {
            LOG.warn("Redis is away; job {} waits until a worker looks for it", job.id());
        }
    }
}
