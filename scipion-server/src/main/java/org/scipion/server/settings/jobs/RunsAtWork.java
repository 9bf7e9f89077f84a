package org.scipion.server.settings.jobs;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scipion.bridge.BridgeException;
import org.scipion.model.Project;
import org.scipion.model.Run;
import org.scipion.model.RunNode;
import org.scipion.server.projects.OpenProjects;
import org.scipion.store.Projects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the runs of the projects that were changed last. Safe for use by many threads. */
final class RunsAtWork {

    /** As many projects are kept open. */
    static final int PROJECTS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(RunsAtWork.class);

    private final Projects projects;
    private final OpenProjects open;
    private final Clock clock;

    RunsAtWork(Projects projects, OpenProjects open, Clock clock) {
        this.projects = projects;
        this.open = open;
        this.clock = clock;
    }

    /** A run and its project. */
    record Found(Project project, Run run) {
        Instant started() {
            return run.times().started().orElse(Instant.MIN);
        }

        Instant updated() {
            return run.times().updated();
        }
    }

    List<Found> all() {
        return projects.all().stream()
                .sorted(Comparator.comparing(Project::updated).reversed())
                .limit(PROJECTS)
                .filter(project -> Files.isDirectory(project.folder()))
                .flatMap(this::runs)
                .toList();
    }

    List<ActiveJob> active(List<Found> all) {
        Instant now = clock.instant();
        return all.stream()
                .filter(found -> found.run().status().isActive())
                .sorted(Comparator.comparing(Found::started).reversed())
                .map(found -> ActiveJob.of(found.project(), found.run(), now))
                .toList();
    }

    List<RecentJob> recent(List<Found> all, int limit) {
        Instant now = clock.instant();
        return all.stream()
                .sorted(Comparator.comparing(Found::updated).reversed())
                .limit(limit)
                .map(found -> RecentJob.of(found.project(), found.run(), now))
                .toList();
    }

    /** One project that cannot be read must not hide the others. */
    private Stream<Found> runs(Project project) {
        try {
            return open.open(project.folder()).graph().nodes().stream()
                    .map(RunNode::run)
                    .map(run -> new Found(project, run));
        } catch (BridgeException e) {
            LOG.warn("Runs of {} cannot be read: {}", project.folder(), e.getMessage());
            return Stream.empty();
        }
    }
}
