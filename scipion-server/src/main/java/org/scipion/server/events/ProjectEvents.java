package org.scipion.server.events;

import java.time.InstantSource;
import java.util.List;
import org.scipion.server.projects.OpenProjects;
import org.scipion.server.protocols.RunStates;
import org.scipion.store.Store;

/** The parts that tell of what happens in projects, made once and joined; closing them ends all streams. */
public final class ProjectEvents implements AutoCloseable {

    private final EventLimits limits;
    private final ProjectFeeds feeds;
    private final OpenStreams streams;
    private final EventsResource resource;

    /** Watches the given projects, whose runs are shown in these states. */
    public ProjectEvents(Store store, OpenProjects projects, RunStates states, InstantSource clock) {
        this.limits = EventLimits.DEFAULT;
        this.feeds = new ProjectFeeds(projects, states, store.jobs(), clock, limits);
        this.streams = new OpenStreams(limits.streams());
        this.resource = new EventsResource(this, store, projects);
    }

    /** What answers requests. */
    public List<Object> resources() {
        return List.of(resource);
    }

    ProjectFeeds feeds() {
        return feeds;
    }

    OpenStreams streams() {
        return streams;
    }

    EventLimits limits() {
        return limits;
    }

    @Override
    public void close() {
        feeds.close();
    }
}
