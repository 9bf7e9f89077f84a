package org.scipion.server.protocols.search;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Project;
import org.scipion.model.Run;

/**
 * A run that was found, as the API writes it.
 *
 * @param label what people see
 * @param protocolClassName Python class
 * @param tags ids of its tags
 * @param elapsedTimeSeconds from its last start to its end, or to now
 * @param startedAt its last start, null before the first
 * @param endedAt its last end, null while it runs
 */
record FoundRun(
        long projectId,
        String projectName,
        String protocolId,
        String label,
        String runName,
        String protocolClassName,
        String status,
        List<String> tags,
        int stepsDone,
        int numberOfSteps,
        double elapsedTimeSeconds,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {

    private static final double MILLIS = 1000;

    static FoundRun of(Project project, Run run, List<String> tags, Instant now) {
        return new FoundRun(
                project.id(),
                project.name(),
                Long.toString(run.id()),
                run.title(),
                run.runName(),
                run.className(),
                run.status().word(),
                tags,
                run.progress().stepsDone(),
                run.progress().numberOfSteps(),
                seconds(run.elapsed(now)),
                time(run.times().created()),
                time(run.times().updated()),
                orNull(run.times().started()),
                orNull(run.times().ended()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime orNull(Optional<Instant> at) {
        return at.map(FoundRun::time).orElse(null);
    }
}
