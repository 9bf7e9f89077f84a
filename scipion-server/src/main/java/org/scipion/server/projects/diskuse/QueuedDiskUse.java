package org.scipion.server.projects.diskuse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.scipion.model.AccessibleProject;
import org.scipion.model.DiskUse;
import org.scipion.model.JobRequest;
import org.scipion.server.projects.DiskUseRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has projects measured by jobs: those never measured, those changed here since then, and each once a day, as Scipion writes to them too. */
public final class QueuedDiskUse implements DiskUseRequests {

    /** How old a figure of a changed project may be. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /** How old any figure may be. */
    static final Duration KEPT = Duration.ofDays(1);

    /** Jobs that one list may ask for; the others come with the next lists. */
    static final int AT_ONCE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(QueuedDiskUse.class);

    private final Consumer<JobRequest> queue;
    private final InstantSource clock;

    /** Asks a queue, which takes each request under the same name only once. */
    public QueuedDiskUse(Consumer<JobRequest> queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void refresh(List<AccessibleProject> projects) {
        try {
            projects.stream().filter(this::isStale).limit(AT_ONCE).forEach(this::ask);
        } catch (RuntimeException e) {
            LOG.warn("Projects could not be measured", e);
        }
    }

    private boolean isStale(AccessibleProject project) {
        return project.diskUse().isEmpty()
                || isOutdated(project, project.diskUse().get());
    }

    private boolean isOutdated(AccessibleProject project, DiskUse known) {
        Instant measured = known.measured();
        Duration kept = project.project().updated().isAfter(measured) ? FRESH : KEPT;
        return measured.plus(kept).isBefore(clock.instant());
    }

    private void ask(AccessibleProject project) {
        String occasion =
                project.diskUse().map(DiskUse::measured).map(Instant::toString).orElse("first");
        queue.accept(MeasureDiskUse.request(project.project().id(), occasion));
    }
}
