package org.scipion.store;

import java.time.Instant;
import java.util.Optional;
import org.scipion.model.Job;

/**
 * A job as lists show it.
 *
 * @param number counts the jobs of the installation, beginning with 1
 * @param job the job
 * @param started when its work began
 * @param acknowledged whether someone has seen how it ended, so that lists leave it out
 */
public record ListedJob(long number, Job job, Optional<Instant> started, boolean acknowledged) {}
