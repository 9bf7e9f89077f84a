package org.scipion.server.projects.lock;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.scipion.server.ServerException;
import org.scipion.server.http.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The projects that this server may write at the moment. A lock is taken with the first change and given back when nothing was changed for a while, or
 * with the server's end. Safe for use by many threads.
 */
public final class ProjectLocks implements AutoCloseable {

    /** Name of the file in a project's folder that tells who may write the project. */
    public static final String FILE = LockFile.NAME;

    /** How long after the last change a lock is kept. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ProjectLocks.class);

    private final LockHolder us;
    private final InstantSource clock;
    private final Map<Path, Long> held = new HashMap<>();
    private final ScheduledExecutorService upkeep;

    /** Holds none yet. */
    public ProjectLocks(InstantSource clock) {
        this.us = LockHolder.here(clock.instant());
        this.clock = clock;
        this.upkeep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("project-locks").factory());
        long pause = KEPT.toSeconds() / 4;
        var _ = upkeep.scheduleWithFixedDelay(() -> releaseUnused(KEPT), pause, pause, TimeUnit.SECONDS);
    }

    /**
     * Makes sure that no other server writes the project now.
     *
     * @param project its folder
     * @throws ConflictException naming the server that does
     */
    public void hold(Path project) {
        synchronized (held) {
            try {
                demand(new LockFile(project)
                        .take(new LockHolder(us.server(), us.host(), us.pid(), us.birth(), clock.instant())));
                held.put(project, System.nanoTime());
            } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
                // Where no file can be made none can be changed either, so nothing has to be kept from others.
                LOG.trace("{} cannot be written at all", project, e);
            } catch (IOException e) {
                throw new ServerException("The lock of the project in " + project + " cannot be taken", e);
            }
        }
    }

    private void demand(LockHolder holder) {
        if (!holder.isSameServer(us)) {
            throw new ConflictException("The project is being changed by another server: process " + holder.pid()
                    + " on " + holder.host() + ", since " + holder.since()
                    + ". Try again in a minute; if that server is gone for good, remove " + LockFile.NAME
                    + " from the project's folder");
        }
    }

    /** Gives back the lock of a project whose folder is about to move or to go. */
    public void forget(Path project) {
        synchronized (held) {
            held.remove(project);
            release(project);
        }
    }

    /** Gives back what was not used for so long. */
    void releaseUnused(Duration kept) {
        synchronized (held) {
            Iterator<Map.Entry<Path, Long>> entries = held.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<Path, Long> entry = entries.next();
                if (System.nanoTime() - entry.getValue() >= kept.toNanos()) {
                    release(entry.getKey());
                    entries.remove();
                }
            }
        }
    }

    private void release(Path project) {
        try {
            if (Files.isDirectory(project)) {
                new LockFile(project).release(us);
            }
        } catch (IOException e) {
            LOG.warn("The lock of the project in {} was not given back", project, e);
        }
    }

    /** Gives all back. */
    @Override
    public void close() {
        upkeep.shutdownNow();
        releaseUnused(Duration.ZERO);
    }
}
