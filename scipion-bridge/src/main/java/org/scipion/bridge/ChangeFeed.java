package org.scipion.bridge;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.scipion.bridge.changes.ChangeFinder;
import org.scipion.model.ProjectEvent;

/**
 * Tells what changes in a project. It looks at the stamps of the project's database and of the files of runs under way at
 * an interval of the caller's choice, because no file system of a cluster tells of changes by itself; at rest one look
 * costs one stamp. Close it to end it.
 */
public final class ChangeFeed implements AutoCloseable {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
    private final ScheduledFuture<?> looking;

    private ChangeFeed(ScheduledFuture<?> looking) {
        this.looking = looking;
    }

    /**
     * Begins to look. Changes are counted from now on.
     *
     * @param interval time from the end of one look to the next, at least a tenth of a second
     * @param executor runs the looks; it is not closed with the feed
     * @param onChanges takes the changes of a look, never none; called by one thread at a time
     * @param onFailure takes what a look failed with; the feed goes on, as files may be unreadable for a moment
     * @throws LimitExceededException if the interval is too short
     */
    public static ChangeFeed start(
            ScipionProject project,
            Duration interval,
            ScheduledExecutorService executor,
            Consumer<List<ProjectEvent>> onChanges,
            Consumer<RuntimeException> onFailure) {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new LimitExceededException(
                    "A feed looks at most every " + SHORTEST_INTERVAL + "; asked for " + interval);
        }
        ChangeFinder finder = new ChangeFinder(project);
        return new ChangeFeed(executor.scheduleWithFixedDelay(
                () -> look(finder, onChanges, onFailure),
                interval.toNanos(),
                interval.toNanos(),
                TimeUnit.NANOSECONDS));
    }

    private static void look(
            ChangeFinder finder, Consumer<List<ProjectEvent>> onChanges, Consumer<RuntimeException> onFailure) {
        try {
            // Whatever is thrown must not end the feed, as the executor would do.
            List<ProjectEvent> changes = finder.changes();
            if (!changes.isEmpty()) {
                onChanges.accept(changes);
            }
        } catch (RuntimeException e) {
            onFailure.accept(e);
        }
    }

    /** Ends the feed; a look under way is finished. */
    @Override
    public void close() {
        looking.cancel(false);
    }
}
