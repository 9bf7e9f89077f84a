package org.scipion.server.settings.jobs;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is at work in the installation.
 *
 * @param celeryAvailable always true: the server's own workers are meant
 * @param celeryError always null
 * @param workers who works
 * @param activeJobs runs that are scheduled, launched or at work, the one started last first
 * @param recentJobs runs that something happened to, latest first
 * @param refreshedAt when this was looked at
 */
public record JobOverview(
        boolean celeryAvailable,
        @Nullable String celeryError,
        List<WorkerOut> workers,
        List<ActiveJob> activeJobs,
        List<RecentJob> recentJobs,
        OffsetDateTime refreshedAt) {}
