package org.scipion.server.protocols.launch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.BridgeException;
import org.scipion.model.AccessibleProject;
import org.scipion.model.RunLaunch;
import org.scipion.model.RunLaunch.State;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.settings.StoredSettings;
import org.scipion.store.Store;

/** The places for runs that a person has: as many as the installation's settings say. Safe for use by many threads and servers. */
public final class LaunchPlaces {

    /** A launch takes seconds; one that is not over by then was of a server that died. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Store store;
    private final StoredSettings settings;
    private final ProjectRuns runs;
    private final InstantSource clock;

    /** Places noted in this store, freed when the runs have ended. */
    public LaunchPlaces(Store store, ProjectRuns runs, InstantSource clock) {
        this.store = store;
        this.settings = new StoredSettings(store);
        this.runs = runs;
        this.clock = clock;
    }

    /** How many places a person has. */
    int number() {
        return settings.ofInstance().maxConcurrentRunsPerUser();
    }

    /** Takes a place for a run; for a new one, {@code run} is empty. Empty when the person has none left. */
    Optional<RunLaunch> take(long person, long project, OptionalLong run, String mode) {
        int places = number();
        return store.launches()
                .begin(person, project, run, mode, places)
                .or(() -> freeEnded(person)
                        ? store.launches().begin(person, project, run, mode, places)
                        : Optional.empty());
    }

    /** Keeps a place for a run that was started, until it ends; gives it back if none was. */
    void keep(RunLaunch place, OptionalLong started) {
        started.ifPresentOrElse(
                run -> store.launches().started(place, run),
                () -> store.launches().forget(place));
    }

    /** Takes a place for a run that waits. Empty when the person has none left, or when it waits no more. */
    Optional<RunLaunch> take(RunLaunch waiting) {
        int places = number();
        return store.launches()
                .promote(waiting, places)
                .or(() -> freeEnded(waiting.userId()) ? store.launches().promote(waiting, places) : Optional.empty());
    }

    private boolean freeEnded(long person) {
        boolean isFreed = false;
        for (RunLaunch launch : store.launches().withPlaces(person)) {
            if (hasEnded(launch)) {
                store.launches().forget(launch);
                isFreed = true;
            }
        }
        return isFreed;
    }

    private boolean hasEnded(RunLaunch launch) {
        if (launch.state() == State.STARTING) {
            return launch.since().plus(LONGEST_START).isBefore(clock.instant());
        }
        Optional<AccessibleProject> project = store.projects().visible(launch.projectId(), launch.userId());
        try {
            return project.flatMap(found -> runs.project(found).run(launch.run().orElseThrow()))
                    .map(run -> !run.status().isAtWork())
                    .orElse(true);
        } catch (BridgeException unreadable) {
            // A project that cannot be read now may be read later; until then its runs count.
            return false;
        }
    }
}
