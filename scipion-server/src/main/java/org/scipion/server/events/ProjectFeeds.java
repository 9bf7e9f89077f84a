package org.scipion.server.events;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ChangeFeed;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.UnavailableException;
import org.scipion.server.projects.OpenProjects;
import org.scipion.server.protocols.RunStates;
import org.scipion.store.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Watches the projects that somebody looks at, each once however many look. Safe for use by many threads. */
final class ProjectFeeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectFeeds.class);
    private static final int THREADS = 2;

    private final OpenProjects projects;
    private final RunStates states;
    private final Jobs jobs;
    private final InstantSource clock;
    private final EventLimits limits;
    private final ScheduledThreadPoolExecutor looks;
    private final Map<Key, ProjectFeed> feeds = new HashMap<>();
    private boolean closed;

    /** A project that moved is another one here: its former watch looks at the former place. */
    private record Key(long project, Path folder) {}

    ProjectFeeds(OpenProjects projects, RunStates states, Jobs jobs, InstantSource clock, EventLimits limits) {
        this.projects = projects;
        this.states = states;
        this.jobs = jobs;
        this.clock = clock;
        this.limits = limits;
        this.looks = new ScheduledThreadPoolExecutor(
                THREADS, Thread.ofPlatform().daemon().name("project-events-", 0).factory());
        looks.setRemoveOnCancelPolicy(true);
    }

    /** The watch of a project, begun if there is none; to be given back by {@link #leave}. */
    ProjectFeed join(AccessibleProject project) {
        synchronized (feeds) {
            if (closed) {
                throw new UnavailableException("The server is stopping", limits.heartbeat());
            }
            ProjectFeed feed = feeds.computeIfAbsent(key(project), _ -> begin(project));
            feed.count(1);
            return feed;
        }
    }

    /** One reader less; after the last the watch goes on for a while. */
    void leave(AccessibleProject project, ProjectFeed feed) {
        synchronized (feeds) {
            if (feed.count(-1) == 0 && !closed) {
                var _ = looks.schedule(
                        () -> endUnread(key(project), feed), limits.linger().toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    private void endUnread(Key key, ProjectFeed feed) {
        synchronized (feeds) {
            if (feed.count(0) == 0 && feeds.remove(key, feed)) {
                feed.stop();
            }
        }
    }

    private ProjectFeed begin(AccessibleProject project) {
        EventLog log = new EventLog(limits.kept());
        String name = project.project().name();
        long id = project.project().id();
        ScipionProject runs = projects.open(project);
        ChangeFeed files = ChangeFeed.start(
                runs,
                limits.look(),
                looks,
                changes -> changes.forEach(change -> EventViews.add(change, log)),
                failure -> missed(name, failure));
        HeldRunWatch held = HeldRunWatch.start(id, runs, states, looks, limits.look(), log);
        TaskWatch tasks = TaskWatch.start(id, jobs, clock, looks, limits.look(), log);
        return new ProjectFeed(log, () -> {
            files.close();
            held.close();
            tasks.close();
        });
    }

    /** Files may be unreadable for a moment; anything else is a mistake of ours. */
    private static void missed(String project, RuntimeException failure) {
        LOG.atLevel(failure instanceof BridgeException ? Level.DEBUG : Level.ERROR)
                .setCause(failure)
                .log("Project {} cannot be looked at for the moment", project);
    }

    private static Key key(AccessibleProject project) {
        return new Key(project.project().id(), project.project().folder());
    }

    /** Ends all watches, and with them all streams. */
    @Override
    public void close() {
        synchronized (feeds) {
            closed = true;
            feeds.values().forEach(ProjectFeed::stop);
            feeds.clear();
        }
        looks.shutdownNow();
    }
}
