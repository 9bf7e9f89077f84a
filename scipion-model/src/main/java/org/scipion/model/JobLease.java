package org.scipion.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A worker's claim on a job. Only the holder of the highest fence may end the job.
 *
 * @param jobId the job
 * @param worker name of the worker
 * @param fence grows with each lease of the job
 * @param until when the claim ends unless it is renewed
 */
public record JobLease(UUID jobId, String worker, long fence, Instant until) {}
