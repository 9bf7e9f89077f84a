package org.scipion.store.launches;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.model.RunLaunch;

/** A row of {@code run_launches}. */
public record LaunchRow(
        long id,
        long projectId,
        @Nullable Long runId,
        long userId,
        String mode,
        String formValues,
        String state,
        Instant since) {

    RunLaunch launch() {
        return new RunLaunch(
                id,
                projectId,
                runId == null ? OptionalLong.empty() : OptionalLong.of(runId),
                userId,
                mode,
                formValues,
                RunLaunch.State.valueOf(state),
                since);
    }
}
