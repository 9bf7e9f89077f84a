package org.scipion.server.settings.jobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Project;
import org.scipion.model.Run;

/**
 * A run that something happened to lately.
 *
 * @param projectName the project's folder
 * @param protocolId Scipion's id of the run
 * @param runtimePid its last process; null when it has none
 * @param jobIds its jobs on the cluster
 */
public record RecentJob(
        long projectId,
        String projectName,
        String protocolId,
        String protocolClassName,
        String status,
        @Nullable Long runtimePid,
        List<String> jobIds,
        double elapsedTimeSeconds,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    static RecentJob of(Project project, Run run, Instant now) {
        return new RecentJob(
                project.id(),
                project.folder().toString(),
                Long.toString(run.id()),
                run.className(),
                run.status().word(),
                ActiveJob.process(run),
                run.execution().jobIds(),
                run.elapsed(now).toSeconds(),
                run.times().created().atOffset(ZoneOffset.UTC),
                run.times().updated().atOffset(ZoneOffset.UTC));
    }
}
