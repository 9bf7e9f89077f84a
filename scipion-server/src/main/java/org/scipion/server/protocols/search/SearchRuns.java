package org.scipion.server.protocols.search;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scipion.bridge.BridgeException;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Project;
import org.scipion.model.Run;
import org.scipion.model.Tag;
import org.scipion.server.projects.OpenProjects;
import org.scipion.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for runs in the files of projects. Safe for use by many threads. */
final class SearchRuns {

    /** Time after which no further project is looked into. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SearchRuns.class);
    private static final Comparator<FoundRun> NEWEST_FIRST = Comparator.comparing(FoundRun::updatedAt)
            .reversed()
            .thenComparingLong(FoundRun::projectId)
            .thenComparing(FoundRun::protocolId);

    private final Store store;
    private final OpenProjects projects;
    private final InstantSource clock;

    SearchRuns(Store store, OpenProjects projects, InstantSource clock) {
        this.store = store;
        this.projects = projects;
        this.clock = clock;
    }

    /** The runs of these projects that are looked for. */
    FoundRuns run(List<AccessibleProject> searched, RunQuery query, int offset, int limit) {
        Instant now = clock.instant();
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<FoundRun> found = new ArrayList<>();
        List<Long> unread = new ArrayList<>();
        for (AccessibleProject project : searched) {
            boolean isRead = System.nanoTime() < end && search(project.project(), query, now, found);
            if (!isRead) {
                unread.add(project.project().id());
            }
        }
        List<FoundRun> page =
                found.stream().sorted(NEWEST_FIRST).skip(offset).limit(limit).toList();
        return new FoundRuns(page, found.size(), unread);
    }

    private boolean search(Project project, RunQuery query, Instant now, List<FoundRun> found) {
        if (!Files.isDirectory(project.folder())) {
            return false;
        }
        try {
            List<Run> matching = projects.open(project.folder()).runs().stream()
                    .filter(query::matches)
                    .toList();
            if (!matching.isEmpty()) {
                add(project, matching, query, now, found);
            }
            return true;
        } catch (BridgeException e) {
            LOG.debug("Project {} could not be searched", project.name(), e);
            return false;
        }
    }

    private void add(Project project, List<Run> matching, RunQuery query, Instant now, List<FoundRun> found) {
        Map<Long, List<String>> tags = store.tags().ofRuns(project.id());
        Map<String, String> titles =
                store.tags().of(project.id()).stream().collect(Collectors.toMap(Tag::id, Tag::title));
        Function<Run, Stream<String>> names = run -> tags.getOrDefault(run.id(), List.of()).stream()
                .flatMap(id -> Stream.of(id, titles.getOrDefault(id, id)));
        matching.stream()
                .filter(run -> query.matchesTags(names, run))
                .map(run -> FoundRun.of(project, run, tags.getOrDefault(run.id(), List.of()), now))
                .forEach(found::add);
    }
}
