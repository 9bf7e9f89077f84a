package org.scipion.server.plugins.work;

import java.nio.file.Path;
import java.time.InstantSource;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionPlugins;
import org.scipion.jobs.JobCancelledException;
import org.scipion.jobs.JobContext;
import org.scipion.jobs.JobHandler;
import org.scipion.model.Job;
import org.scipion.server.http.rest.Json;
import org.scipion.server.plugins.catalogue.PluginCatalogue;
import org.scipion.server.plugins.devel.DevelPlugins;
import org.scipion.server.plugins.tasks.PluginRequest;
import org.scipion.server.plugins.tasks.TaskId;
import org.scipion.server.plugins.tasks.TaskLogs;

/**
 * Changes the plugins of the installation's Scipion. Workers of other machines that share the workspace take turns. Scipion's own workers notice by
 * themselves that the environment has changed.
 */
public final class ChangePlugins implements JobHandler {

    private final Path home;
    private final PluginCatalogue catalogue;
    private final DevelPlugins devel;
    private final TaskLogs logs;
    private final InstantSource clock;

    /**
     * Changes those of a workspace.
     *
     * @param home the workspace
     * @param catalogue knows which packages are plugins
     * @param devel where plugins that are installed from sources are noted
     * @param logs where each task writes
     */
    public ChangePlugins(Path home, PluginCatalogue catalogue, DevelPlugins devel, TaskLogs logs, InstantSource clock) {
        this.home = home;
        this.catalogue = catalogue;
        this.devel = devel;
        this.logs = logs;
        this.clock = clock;
    }

    @Override
    public String run(Job job, JobContext context) throws Exception {
        PluginRequest request = PluginRequest.of(job);
        TaskId task = new TaskId(job.id());
        TaskProgress progress = TaskProgress.begin(logs, task, request.change(), context, clock);
        try (EnvironmentLock ours = EnvironmentLock.take(home, progress)) {
            Steps steps = new Steps(
                    new ScipionPlugins(home),
                    catalogue,
                    devel,
                    task,
                    logs.file(task),
                    progress,
                    context::cancelRequested);
            String result = ours.whileHeld(() -> steps.make(request.change()));
            progress.succeeded(result);
            return Json.text(result);
        } catch (BridgeException | PluginChangeException | JobCancelledException e) {
            progress.failed(String.valueOf(e.getMessage()));
            context.stopIfCancelled();
            throw e;
        }
    }
}
