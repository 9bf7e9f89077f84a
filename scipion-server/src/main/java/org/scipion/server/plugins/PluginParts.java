package org.scipion.server.plugins;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.scipion.bridge.ScipionPlugins;
import org.scipion.jobs.JobHandler;
import org.scipion.model.Job;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.files.DevelFilesResource;
import org.scipion.server.plugins.catalogue.PluginCatalogue;
import org.scipion.server.plugins.catalogue.PluginsResource;
import org.scipion.server.plugins.devel.DevelFolders;
import org.scipion.server.plugins.devel.DevelPlugins;
import org.scipion.server.plugins.devel.DevelResource;
import org.scipion.server.plugins.tasks.ChangesResource;
import org.scipion.server.plugins.tasks.PluginRequest;
import org.scipion.server.plugins.tasks.PluginTasks;
import org.scipion.server.plugins.tasks.TaskLogs;
import org.scipion.server.plugins.tasks.TasksResource;
import org.scipion.server.plugins.work.ChangePlugins;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.store.Store;

/** The parts that answer for plugins and change them, made once and joined. */
public final class PluginParts {

    private final ServerConfiguration configuration;
    private final DevelPlugins devel;
    private final PluginCatalogue catalogue;
    private final TaskLogs logs;
    private final InstantSource clock;

    /** Makes them. */
    public PluginParts(ServerConfiguration configuration, InstalledScipion scipion, InstantSource clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.devel = new DevelPlugins(configuration.home(), clock);
        this.catalogue = new PluginCatalogue(
                configuration.plugins(), new ScipionPlugins(configuration.home()), scipion, devel, clock);
        this.logs = new TaskLogs(configuration.logs().resolve("plugin-tasks"));
    }

    /** The queue that changes wait in. */
    public static String queue() {
        return PluginRequest.QUEUE;
    }

    /** The work of that queue, by kind of job. */
    public Map<String, JobHandler> handlers() {
        return Map.of(PluginRequest.KIND, new ChangePlugins(configuration.home(), catalogue, devel, logs, clock));
    }

    /**
     * The resources below {@code /plugins}.
     *
     * @param announcements tells workers of a job that was stored
     */
    public List<Object> resources(Store store, Consumer<Job> announcements) {
        PluginTasks tasks = new PluginTasks(store, configuration.home(), announcements);
        List<java.nio.file.Path> roots = configuration.plugins().develRoots();
        return List.of(
                new PluginsResource(catalogue),
                new ChangesResource(tasks),
                new TasksResource(tasks, logs),
                new DevelResource(devel, new DevelFolders(roots), tasks),
                new DevelFilesResource(roots));
    }
}
