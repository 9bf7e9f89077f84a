package org.scipion.store.jobs;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;
import org.scipion.store.ListedJob;

/** A row of {@code jobs}. The table's constraints say which columns are filled in which state. */
public record JobRow(
        UUID id,
        String kind,
        String queue,
        String payload,
        int maxAttempts,
        @Nullable Long projectId,
        @Nullable Long userId,
        @Nullable String idempotencyKey,
        String state,
        int attempts,
        boolean cancelRequested,
        @Nullable String worker,
        long fence,
        @Nullable Instant leasedUntil,
        double progress,
        String step,
        @Nullable String result,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long number,
        boolean acknowledged) {

    Job job() {
        return new Job(id, request(), jobState(), attempts, cancelRequested, createdAt, updatedAt);
    }

    ListedJob listed() {
        return new ListedJob(number, job(), Optional.ofNullable(startedAt), acknowledged);
    }

    private JobRequest request() {
        return new JobRequest(
                kind,
                queue,
                payload,
                maxAttempts,
                optional(projectId),
                optional(userId),
                Optional.ofNullable(idempotencyKey));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private JobState jobState() {
        return switch (state) {
            case "accepted" -> new JobState.Accepted();
            case "queued" -> new JobState.Queued();
            case "leased" -> new JobState.Leased(lease());
            case "running" -> new JobState.Running(lease(), filled(startedAt), new JobProgress(progress, step));
            case "succeeded" -> new JobState.Succeeded(filled(finishedAt), filled(result));
            case "failed" -> new JobState.Failed(filled(finishedAt), filled(reason));
            case "cancelled" -> new JobState.Cancelled(filled(finishedAt));
            case "lost" -> new JobState.Lost(filled(finishedAt), filled(reason));
            default -> throw new IllegalStateException("The table allows no job state " + state);
        };
    }

    private JobLease lease() {
        return new JobLease(id, filled(worker), fence, filled(leasedUntil));
    }

    private static <T> T filled(@Nullable T column) {
        return Objects.requireNonNull(column, "the table's constraints fill this column");
    }
}
