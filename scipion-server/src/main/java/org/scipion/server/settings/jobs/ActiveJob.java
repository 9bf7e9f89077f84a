package org.scipion.server.settings.jobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Project;
import org.scipion.model.Run;

/**
 * A run that is scheduled, launched or at work.
 *
 * @param taskId names the run in the whole installation
 * @param projectName the project's folder
 * @param protocolId Scipion's id of the run
 * @param runMode always {@code unknown}: Scipion's files do not tell
 * @param celeryState always null: no queue of ours stands before runs
 * @param step always null
 * @param protocolStatus its state
 * @param worker {@code protocols@} and the machine that its process runs on; null before it has one
 * @param queue name of the cluster's queue is in the run's parameters; always null here
 * @param workerPid always null
 * @param protocolPid its process there
 * @param jobIds its jobs on the cluster
 */
public record ActiveJob(
        String taskId,
        long projectId,
        String projectName,
        String protocolId,
        String protocolClassName,
        String runMode,
        @Nullable String celeryState,
        @Nullable String step,
        String protocolStatus,
        @Nullable String worker,
        @Nullable String queue,
        @Nullable Long workerPid,
        @Nullable Long protocolPid,
        List<String> jobIds,
        @Nullable OffsetDateTime startedAt,
        double elapsedSeconds) {

    static ActiveJob of(Project project, Run run, Instant now) {
        String machine = run.execution().machineName();
        return new ActiveJob(
                "run:" + project.id() + ":" + run.id(),
                project.id(),
                project.folder().toString(),
                Long.toString(run.id()),
                run.className(),
                "unknown",
                null,
                null,
                run.status().word(),
                machine.isEmpty() ? null : WorkerKind.PROTOCOLS.word() + "@" + machine,
                null,
                null,
                process(run),
                run.execution().jobIds(),
                run.times().started().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null),
                run.elapsed(now).toSeconds());
    }

    static @Nullable Long process(Run run) {
        return run.execution().processId().isPresent()
                ? run.execution().processId().getAsLong()
                : null;
    }
}
