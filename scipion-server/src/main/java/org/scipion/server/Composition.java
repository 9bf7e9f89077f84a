package org.scipion.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.scipion.model.Project;
import org.scipion.server.auth.Authentication;
import org.scipion.server.documentation.DocsResource;
import org.scipion.server.documentation.OpenApiResource;
import org.scipion.server.events.ProjectEvents;
import org.scipion.server.http.ProjectDoor;
import org.scipion.server.http.StoredProjects;
import org.scipion.server.http.rest.RestApi;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.http.transport.FrontHandlers;
import org.scipion.server.jobs.BackgroundWork;
import org.scipion.server.logs.AllLogsResource;
import org.scipion.server.logs.LogsResource;
import org.scipion.server.plugins.PluginParts;
import org.scipion.server.projects.ProjectParts;
import org.scipion.server.projects.cleaning.DiskUseResource;
import org.scipion.server.projects.diskuse.MeasureDiskUse;
import org.scipion.server.projects.diskuse.QueuedDiskUse;
import org.scipion.server.projects.lock.LockedProjects;
import org.scipion.server.projects.lock.ProjectLocks;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.launch.LaunchPlaces;
import org.scipion.server.protocols.launch.StartWaiting;
import org.scipion.server.protocols.launch.WaitingRuns;
import org.scipion.server.protocols.report.ReportResource;
import org.scipion.server.protocols.search.SearchResource;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.server.settings.SettingsParts;
import org.scipion.server.system.HealthResource;
import org.scipion.server.system.Overview;
import org.scipion.server.system.SystemResource;
import org.scipion.server.system.UpdateCheck;
import org.scipion.server.tags.RunTagsResource;
import org.scipion.server.tags.TagsResource;
import org.scipion.server.users.UsersResource;
import org.scipion.store.Store;

/**
 * Makes the parts of the server and hands them to each other, by plain constructors. Database and broker wake up meanwhile: nobody may call
 * them before {@link #awaitData}.
 */
final class Composition implements AutoCloseable {

    private static final int UPKEEP_AT_ONCE = 2;

    private final ServerConfiguration configuration;
    private final Routes routes = new Routes();
    private final Store store;
    private final Underway<BackgroundWork> work;
    private final Authentication authentication;
    private final Overview overview;
    private final Clock clock;
    private final ProjectParts projects;
    private final ProjectRuns runs;
    private final LaunchPlaces places;
    private final WaitingRuns waiting;
    private final InstalledScipion scipion;
    private final PluginParts plugins;
    private final ProjectEvents events;
    private final ProjectLocks locks;

    Composition(ServerConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.store = Store.unconnected(clock);
        this.scipion = new InstalledScipion(configuration.home());
        this.plugins = new PluginParts(configuration, scipion, clock);
        this.work =
                Underway.begin(() -> BackgroundWork.start(store, DataServices.connect(store, configuration), queues()));
        this.authentication = new Authentication(
                store.users(), configuration.tokenKey(), configuration.signUp(), configuration.mail(), clock);
        this.overview = new Overview(store, routes::all, clock);
        this.locks = new ProjectLocks(clock);
        this.projects = new ProjectParts(
                store,
                configuration,
                this::letGo,
                new QueuedDiskUse(job -> work.await().queue().submit(job), clock),
                clock);
        this.runs = new ProjectRuns(projects.open());
        this.places = new LaunchPlaces(store, runs, clock);
        this.waiting = new WaitingRuns(store, runs, new StartWaiting(store, places, projectDoor(), scipion));
        this.events = new ProjectEvents(store, projects.open(), waiting, clock);
    }

    /** Everything that answers requests. */
    Handler handler() {
        return FrontHandlers.around(
                RestApi.handler(resources(), authentication.authenticator(), projectDoor(), routes), configuration);
    }

    private List<BackgroundWork.Served> queues() {
        return List.of(
                new BackgroundWork.Served(
                        MeasureDiskUse.QUEUE,
                        UPKEEP_AT_ONCE,
                        Map.of(MeasureDiskUse.KIND, new MeasureDiskUse(store.projects(), clock))),
                new BackgroundWork.Served(PluginParts.queue(), 1, plugins.handlers()));
    }

    private ProjectDoor projectDoor() {
        return new LockedProjects(new StoredProjects(store.projects()), locks);
    }

    /** What the router answers, once the handler was started. */
    Routes routes() {
        return routes;
    }

    /** The database. */
    Store store() {
        return store;
    }

    /**
     * Returns when database and broker are connected, which began when this was made. From then on runs are followed that are still under way from
     * an earlier life of the server.
     *
     * @throws RuntimeException saying which of them is not to be had
     */
    void awaitData() {
        work.await();
        waiting.follow();
        scipion.resume(store.projects().all().stream().map(Project::folder).toList());
    }

    private void letGo(Path project) {
        scipion.release(project);
        locks.forget(project);
    }

    /** Ends the answers that would go on for ever, so that the others can be waited for. */
    void endStreams() {
        events.close();
    }

    /** Ends what was started, in the opposite order. */
    @Override
    public void close() {
        try (store;
                locks;
                scipion;
                waiting;
                events) {
            work.discard(BackgroundWork::close);
        }
    }

    private List<Object> resources() {
        List<Object> resources = new ArrayList<>();
        resources.add(new HealthResource());
        resources.add(new DocsResource(configuration.mountPath()));
        resources.addAll(authentication.resources());
        resources.add(new UsersResource(store));
        resources.addAll(projects.resources());
        resources.addAll(Protocols.resources(configuration, scipion, runs, store, places, waiting, clock));
        resources.add(new ReportResource(store, runs, configuration.dataRoots(), clock));
        resources.add(new DiskUseResource(runs));
        resources.add(new SearchResource(store, projects.open(), clock));
        resources.addAll(events.resources());
        resources.add(new TagsResource(store));
        resources.add(new RunTagsResource(store, runs));
        resources.add(new LogsResource(runs, configuration.dataRoots()));
        resources.add(new AllLogsResource(runs, configuration.dataRoots()));
        resources.addAll(Viewers.resources(configuration, scipion, runs, store));
        resources.addAll(plugins.resources(store, job -> work.await().queue().announce(job)));
        resources.addAll(new SettingsParts(store, configuration.home(), projects.open(), scipion, clock).resources());
        resources.add(new SystemResource(configuration, new UpdateCheck(configuration.updates(), clock), overview));
        resources.add(new OpenApiResource(configuration.mountPath(), () -> resources, routes::all));
        return resources;
    }
}
