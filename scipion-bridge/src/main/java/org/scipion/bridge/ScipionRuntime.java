package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.scipion.bridge.environment.PythonModules;
import org.scipion.bridge.pool.WorkerPool;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.Installation;
import org.scipion.bridge.runtime.InstalledClasses;
import org.scipion.bridge.runtime.Parameters;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.RunWatch;
import org.scipion.bridge.runtime.WorkerMethod;

/**
 * The real Scipion: forms, validation, launches and every change of a project, done by Python processes that this object
 * starts, watches and ends. Runs have sessions of their own: they outlive the workers and this program, and are found again
 * by {@link #watch}. Use one runtime per installation. Safe for use by many threads.
 *
 * <p>Every call may throw {@link ScipionUnavailableException} when there is no Scipion, {@link RuntimeBusyException} when all
 * workers are taken for too long, {@link WorkerTimeoutException} and {@link WorkerEndedException}.
 */
public final class ScipionRuntime implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScipionRuntime.class.getName());

    private final Path modules;
    private final WorkerPool pool;
    private final InstalledClasses classes;
    private final RunWatch watch;
    private final ScheduledExecutorService clock;

    private ScipionRuntime(Path home, RuntimeLimits limits) {
        this.modules = PythonModules.extract();
        Installation installation = new Installation(home, modules, limits);
        this.pool = new WorkerPool(installation, limits);
        this.classes = new InstalledClasses(pool, installation);
        this.watch = new RunWatch(this::calls);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("scipion runtime").factory());
        long pause = limits.watch().toMillis();
        var _ = clock.scheduleWithFixedDelay(this::lookAfter, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A failure must not end the looking: the clock drops what threw. */
    private void lookAfter() {
        try {
            watch.look();
            pool.retireIdle();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Runs could not be looked after", e);
        }
    }

    /**
     * Starts a runtime with the environment that a home's {@code scipion.conf} names. When there is none yet, calls fail until
     * there is.
     *
     * @param home Scipion's home, with its {@code config} folder
     */
    public static ScipionRuntime start(Path home, RuntimeLimits limits) {
        ScipionRuntime runtime = new ScipionRuntime(home.toAbsolutePath().normalize(), limits);
        runtime.pool.warm();
        return runtime;
    }

    /** As {@link #start(Path, RuntimeLimits)} with the usual limits. */
    public static ScipionRuntime start(Path home) {
        return start(home, RuntimeLimits.DEFAULT);
    }

    /** The project in a folder; whether there is one shows at the first call. */
    public ProjectRuntime project(Path folder) {
        Path project = real(folder);
        return new ProjectRuntime(calls(project), () -> watch.add(project));
    }

    /**
     * Makes a new project.
     *
     * @param folder its folder, which must be empty or not exist
     * @param comment what people say about it
     * @throws ActionRefusedException if the folder holds something
     */
    public ProjectRuntime createProject(Path folder, String comment) {
        Path project = real(folder.toAbsolutePath().normalize().resolve("..")).resolve(folder.getFileName());
        ObjectNode parameters = Parameters.of("path", project.toString()).put("comment", comment);
        calls(project).create(parameters);
        return project(project);
    }

    /**
     * Looks after the runs of a project that are under way, until none is: copies what they did to the project's database and
     * marks those that died as failed. Projects whose runs were launched here are looked after anyway.
     */
    public void watch(Path folder) {
        watch.add(real(folder));
    }

    /** The trees of protocols by the name of their view: JSON as the web client knows it. Kept until plugins change. */
    public JsonNode catalogue() {
        return classes.of(WorkerMethod.TREE);
    }

    /** What is known of each protocol class, by name. Kept until plugins change. */
    public JsonNode classes() {
        return classes.of(WorkerMethod.CLASSES);
    }

    /** Each class of objects and protocols with its bases, most specific first. Kept until plugins change. */
    public Map<String, List<String>> hierarchy() {
        return classes.hierarchy();
    }

    /** The plugins of the environment. */
    public List<ScipionPlugin> plugins() {
        return Answers.list(classes.of(WorkerMethod.PLUGINS), Answers::plugin);
    }

    /** The wizards of a class's parameters, by parameter. */
    public JsonNode wizards(String className) {
        return ask(WorkerMethod.LIST_WIZARDS, Parameters.of("className", className));
    }

    /** Workflow templates that come with the installed packages. Kept until plugins change. */
    public JsonNode templates() {
        return classes.of(WorkerMethod.TEMPLATES);
    }

    /**
     * The variables that Scipion and its plugins know: a list of objects with {@code name}, {@code value}, {@code default},
     * {@code description}, {@code source} and {@code type}. Kept until plugins or settings change.
     */
    public JsonNode variables() {
        return classes.of(WorkerMethod.VARIABLES);
    }

    /** What a workflow holds and which plugins it lacks here, without importing it. */
    public JsonNode inspect(JsonNode workflow) {
        return ask(WorkerMethod.INSPECT, Parameters.none().set("workflow", workflow));
    }

    /** Hosts and queues of the installation: {@code file}, {@code hosts}. */
    public JsonNode hosts() {
        return ask(WorkerMethod.HOSTS, Parameters.none());
    }

    /**
     * Changes keys of a host in the installation's {@code hosts.conf}; comments and everything else there stay.
     *
     * @param values by key; an empty text removes the key
     * @throws InvalidRequestException if a text could not be read back alike
     */
    public JsonNode setHost(String host, Map<String, String> values) {
        ObjectNode parameters = Parameters.of("host", host);
        ObjectNode keys = parameters.putObject("values");
        values.forEach((key, value) -> keys.put(key, value.isEmpty() ? null : value));
        return ask(WorkerMethod.SET_HOST, parameters);
    }

    /** The workers that serve projects at this moment. */
    public List<WorkerState> workers() {
        return pool.assigned().entrySet().stream()
                .map(entry -> new WorkerState(
                        entry.getValue().pid(),
                        entry.getKey(),
                        entry.getValue().calls(),
                        entry.getValue().residentBytes()))
                .toList();
    }

    /** Ends the workers of the given projects, after what they are doing; before a project's folder is moved or removed. */
    public void release(Collection<Path> folders) {
        folders.forEach(folder -> pool.retire(real(folder)));
    }

    /** One project has one name here, whatever links lead to it: its calls must queue up. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException absent) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private ProjectCalls calls(Path project) {
        return new ProjectCalls(project, pool);
    }

    private JsonNode ask(WorkerMethod method, ObjectNode parameters) {
        return pool.forNoProject(worker -> worker.call(method.word(), parameters, method.patience()));
    }

    /** Ends all workers. Runs go on. */
    @Override
    public void close() {
        clock.shutdownNow();
        pool.close();
        PythonModules.delete(modules);
    }
}
