package org.scipion.server.projects;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;

/**
 * The projects read last, so that what was read of them is not read again while their files stay the same. Safe for use by many threads.
 */
public final class OpenProjects {

    /** Projects kept at most; the one not asked for longest goes first. */
    static final int KEPT = 64;

    private final Consumer<Path> forgotten;
    private final Map<Path, ScipionProject> open = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, ScipionProject> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Knows none yet.
     *
     * @param forgotten is told of each folder that is about to move or to go
     */
    public OpenProjects(Consumer<Path> forgotten) {
        this.forgotten = forgotten;
    }

    /**
     * The project that a caller was found to have access to.
     *
     * @throws org.scipion.bridge.BridgeException if its folder holds no project that can be read
     */
    public ScipionProject open(AccessibleProject project) {
        return open(project.project().folder());
    }

    /** As {@link #open(AccessibleProject)}, for a folder. */
    public ScipionProject open(Path folder) {
        return known(folder).orElseGet(() -> keep(ScipionProject.open(folder)));
    }

    private Optional<ScipionProject> known(Path folder) {
        synchronized (open) {
            return Optional.ofNullable(open.get(folder));
        }
    }

    private ScipionProject keep(ScipionProject project) {
        synchronized (open) {
            open.put(project.folder(), project);
            return project;
        }
    }

    /** Lets go of what was read from a folder that is about to move or to go. */
    void forget(Path folder) {
        forgotten.accept(folder);
        synchronized (open) {
            open.remove(folder);
        }
    }
}
