package org.scipion.server.plugins.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Job;
import org.scipion.model.JobState;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Json;
import org.scipion.store.ListedJob;

/**
 * A task as lists show it.
 *
 * @param id its number
 * @param taskId its name
 * @param taskType always {@code plugin}
 * @param operation what is done
 * @param subject with which plugin; {@code batch:n} for several
 * @param subjectLabel the same for people
 * @param status where it is in its life
 * @param step what it is doing
 * @param error why it failed
 * @param result what it gave
 * @param meta its step once more
 * @param payload what was asked for
 * @param backend always {@code celery}
 * @param acknowledged whether someone has seen how it ended
 * @param retryOfTaskId the task that it tries again
 * @param createdAt when it was asked for
 * @param startedAt when its work began
 * @param finishedAt when it ended
 * @param updatedAt its last change
 */
@JsonInclude(Include.NON_NULL)
record PluginTask(
        long id,
        String taskId,
        String taskType,
        String operation,
        String subject,
        String subjectLabel,
        String status,
        @Nullable String step,
        @Nullable String error,
        @Nullable JsonNode result,
        @Nullable Map<String, Object> meta,
        JsonNode payload,
        String backend,
        boolean acknowledged,
        @Nullable String retryOfTaskId,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        OffsetDateTime updatedAt) {

    static PluginTask of(ListedJob listed) {
        Job job = listed.job();
        PluginRequest request = PluginRequest.of(job);
        JobState state = job.state();
        String step = step(state);
        return new PluginTask(
                listed.number(),
                new TaskId(job.id()).text(),
                "plugin",
                request.change().word(),
                request.change().subject(),
                request.change().subject(),
                TaskStatus.of(state).name(),
                step,
                error(state),
                state instanceof JobState.Succeeded done ? json(done.result()) : null,
                step == null ? null : Map.of("step", step),
                request.payload(),
                TaskStart.BACKEND,
                listed.acknowledged(),
                request.retryOf(),
                time(job.created()),
                listed.started().map(PluginTask::time).orElse(null),
                finished(state).map(PluginTask::time).orElse(null),
                time(job.updated()));
    }

    /** As a client that polls reads it. */
    Status polled() {
        return new Status(taskId, status, backend, result, error, meta);
    }

    private static @Nullable String step(JobState state) {
        return switch (state) {
            case JobState.Running running -> running.progress().step();
            case JobState.Succeeded _ -> "Completed";
            case JobState.Lost _ -> "Interrupted";
            default -> null;
        };
    }

    private static @Nullable String error(JobState state) {
        return switch (state) {
            case JobState.Failed failed -> failed.reason();
            case JobState.Lost lost ->
                lost.reason() + " The plugins may be changed by half; look at the log, and start the task again";
            default -> null;
        };
    }

    private static Optional<Instant> finished(JobState state) {
        return switch (state) {
            case JobState.Succeeded done -> Optional.of(done.finished());
            case JobState.Failed failed -> Optional.of(failed.finished());
            case JobState.Cancelled cancelled -> Optional.of(cancelled.finished());
            case JobState.Lost lost -> Optional.of(lost.finished());
            default -> Optional.empty();
        };
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new ServerException("The result of a task is no JSON", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A task as it is polled.
     *
     * @param taskId its name
     * @param status where it is in its life
     * @param backend always {@code celery}
     * @param result what it gave, once it has succeeded
     * @param error why it failed
     * @param meta its step
     */
    record Status(
            String taskId,
            String status,
            String backend,
            @Nullable JsonNode result,
            @Nullable String error,
            @Nullable Map<String, Object> meta) {}
}
