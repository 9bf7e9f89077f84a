package org.scipion.server.settings.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.scipion.bridge.EnvironmentOverrides;
import org.scipion.bridge.ScipionPlugins;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.plugins.PluginParts;
import org.scipion.server.projects.OpenProjects;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.server.settings.machine.InstanceResources;
import org.scipion.server.settings.machine.Machine;
import org.scipion.store.Jobs;
import org.scipion.store.Store;

/** Who works in the installation: parts of this server, shown under the names of the original's worker processes. Safe for use by many threads. */
public final class Workers {

    private static final String PID_FILE = ".run/api.pid";
    private static final int MOST_AT_WORK = 1000;

    private final RunsAtWork runs;
    private final Jobs jobs;
    private final Machine machine;
    private final InstalledScipion scipion;
    private final ScipionPlugins plugins;
    private final EnvironmentOverrides environment;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Those of an installation.
     *
     * @param home the workspace
     */
    public Workers(
            Store store,
            OpenProjects open,
            Path home,
            Machine machine,
            InstalledScipion scipion,
            AuditTrail audit,
            Clock clock) {
        this.runs = new RunsAtWork(store.projects(), open, clock);
        this.jobs = store.jobs();
        this.machine = machine;
        this.scipion = scipion;
        this.plugins = new ScipionPlugins(home);
        this.environment = EnvironmentOverrides.of(home);
        this.audit = audit;
        this.clock = clock;
    }

    JobOverview overview(int recentLimit) {
        List<RunsAtWork.Found> all = runs.all();
        List<ActiveJob> active = runs.active(all);
        return new JobOverview(
                true,
                null,
                List.of(
                        WorkerOut.of(WorkerKind.PROTOCOLS, machine.name(), machine.threads(), active.size()),
                        WorkerOut.of(WorkerKind.PLUGINS, machine.name(), 1, pluginChanges())),
                active,
                runs.recent(all, recentLimit),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** At work by any process of the installation. */
    private int pluginChanges() {
        return jobs.listed(PluginParts.queue(), List.of("leased", "running"), true, MOST_AT_WORK)
                .size();
    }

    NodeList nodes() {
        InstanceResources own = machine.look();
        return new NodeList(
                true, null, List.of(new NodeList.Node(own.hostname(), null, own.gpuCount(), own.gpus(), installed())));
    }

    private List<NodeList.InstalledPlugin> installed() {
        return scipion.isSetUp()
                ? plugins.installed().stream()
                        .map(plugin ->
                                new NodeList.InstalledPlugin(plugin.packageName(), plugin.module(), plugin.version()))
                        .toList()
                : List.of();
    }

    WorkerStateOut control(Author author, String word, String action) {
        WorkerKind kind = WorkerKind.of(word).orElseThrow(() -> unsupported("worker: " + word));
        switch (action) {
            case "start" -> {}
            case "restart" -> restart(author, kind);
            case "stop" ->
                throw new ConflictException(
                        "The worker is a part of the server: it ends with it. Use 'scipionapi stop', or stop the runs");
            default -> throw unsupported("worker action: " + action);
        }
        return new WorkerStateOut(
                kind.word(), "running", ProcessHandle.current().pid(), PID_FILE);
    }

    /** Runs have processes of their own and go on. */
    private void restart(Author author, WorkerKind kind) {
        try {
            environment.touch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.note(author, "worker.restart", kind.word());
    }

    private static UnprocessableException unsupported(String what) {
        return new UnprocessableException("Unsupported " + what);
    }
}
