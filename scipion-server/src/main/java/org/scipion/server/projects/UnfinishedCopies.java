package org.scipion.server.projects;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scipion.server.projects.copy.FolderRemoval;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places beside the projects where copies grow, each with a lock file that the operating system frees when its process ends in whatever way. A copy
 * whose lock is free was given up, and is removed before the next import.
 */
final class UnfinishedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedCopies.class);
    private static final String PREFIX = ".import-";
    private static final String LOCK = ".lock";

    private final ManagedProjects projects;

    UnfinishedCopies(ManagedProjects projects) {
        this.projects = projects;
    }

    /** A place for a new copy, after what others gave up was removed. */
    Place begin() throws IOException {
        removeGivenUp();
        Path folder = projects.root().resolve(PREFIX + UUID.randomUUID());
        Path lock = Path.of(folder + LOCK);
        FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        held.lock();
        return new Place(folder, lock, held);
    }

    private void removeGivenUp() throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(projects.root(), PREFIX + "*" + LOCK)) {
            for (Path lock : locks) {
                removeIfFree(lock);
            }
        }
    }

    private static void removeIfFree(Path lock) {
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE);
                @Nullable FileLock taken = file.tryLock()) {
            if (taken != null) {
                String name = lock.toString();
                FolderRemoval.remove(Path.of(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lock);
            }
        } catch (OverlappingFileLockException ours) {
            LOG.trace("{} is being filled by this process", lock);
        } catch (IOException e) {
            LOG.warn("What is left of an import cannot be removed: {}", lock, e);
        }
    }

    /**
     * Where one copy grows. Closing it removes what is still there.
     *
     * @param folder the copy, not made yet
     */
    record Place(Path folder, Path lock, FileChannel held) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (held) {
                FolderRemoval.remove(folder);
                Files.deleteIfExists(lock);
            }
        }
    }
}
