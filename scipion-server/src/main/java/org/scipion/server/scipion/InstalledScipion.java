package org.scipion.server.scipion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ProjectRuntime;
import org.scipion.bridge.ScipionEnvironment;
import org.scipion.bridge.ScipionRuntime;
import org.scipion.bridge.ScipionUnavailableException;
import org.scipion.model.AccessibleProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Scipion of this installation: started when it is first asked for, once an environment is set up, and ended with the server. Runs go on
 * without it. Safe for use by many threads.
 */
public final class InstalledScipion implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledScipion.class);

    private final Path home;
    private @Nullable ScipionRuntime runtime;
    private boolean closed;

    /** Starts nothing yet. */
    public InstalledScipion(Path home) {
        this.home = home;
    }

    /**
     * Scipion itself.
     *
     * @throws ScipionUnavailableException saying what to do, if no environment is set up
     */
    public ScipionRuntime runtime() {
        ScipionEnvironment.of(home);
        return started();
    }

    /** A project that can be acted on; throws as {@link #runtime} does. */
    public ProjectRuntime project(AccessibleProject project) {
        return runtime().project(project.project().folder());
    }

    /** Whether an environment is set up. */
    public boolean isSetUp() {
        try {
            ScipionEnvironment.of(home);
            return true;
        } catch (BridgeException e) {
            return false;
        }
    }

    /**
     * A setting of the installed Scipion, from {@code scipion.conf}; throws as {@link #runtime} does.
     *
     * @param otherwise what holds when it is not set
     */
    public String setting(String name, String otherwise) {
        return ScipionEnvironment.of(home).variables().getOrDefault(name, otherwise);
    }

    /**
     * In the background: starts Scipion if an environment is set up, and looks after the runs of these projects that are still under way from an
     * earlier life of the server.
     */
    public void resume(List<Path> projects) {
        Thread.ofVirtual().name("scipion resume").start(() -> {
            try {
                var _ = runtime();
                projects.stream().filter(Files::isDirectory).forEach(this::follow);
            } catch (ScipionUnavailableException e) {
                LOG.info("Runs can be looked at only: {}", e.getMessage());
            }
        });
    }

    private void follow(Path project) {
        try {
            runtime().watch(project);
        } catch (BridgeException e) {
            LOG.warn("The runs of {} are not followed: {}", project, e.getMessage());
        }
    }

    /** Lets go of a project whose folder is about to move or to go. */
    public void release(Path project) {
        ScipionRuntime running = running();
        if (running != null) {
            running.release(List.of(project));
        }
    }

    private synchronized ScipionRuntime started() {
        if (closed) {
            throw new ScipionUnavailableException("The server is stopping");
        }
        if (runtime == null) {
            runtime = ScipionRuntime.start(home);
        }
        return runtime;
    }

    private synchronized @Nullable ScipionRuntime running() {
        return runtime;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (runtime != null) {
            runtime.close();
        }
    }
}
