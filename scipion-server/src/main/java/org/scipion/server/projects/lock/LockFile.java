package org.scipion.server.projects.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.scipion.server.http.rest.Json;

/** The file in a project's folder that names the server that may write the project. */
final class LockFile {

    /** Its name. */
    static final String NAME = ".scipion-server.lock";

    private static final Object RECOVERY = new Object();

    private final Path file;

    LockFile(Path project) {
        this.file = project.resolve(NAME);
    }

    /** Takes the lock for a server; gives who has it afterwards: that server, or another one that was earlier. */
    LockHolder take(LockHolder server) throws IOException {
        Optional<LockHolder> holder = LockHolder.of(file);
        if (holder.isPresent() && !holder.get().isDead()) {
            return holder.get();
        }
        if (holder.isPresent()) {
            removeOfTheDead();
        }
        return isMade(server) ? server : LockHolder.of(file).orElseThrow(this::unsettled);
    }

    private IOException unsettled() {
        return new IOException(file + " was taken and given back at the same moment");
    }

    /** A link to a finished file is made at once or not at all, also on network file systems, and never half written. */
    private boolean isMade(LockHolder server) throws IOException {
        Path finished = file.resolveSibling(NAME + "." + UUID.randomUUID());
        try {
            Files.writeString(finished, Json.text(server), StandardOpenOption.CREATE_NEW);
            Files.createLink(file, finished);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    /** One at a time, so that nobody removes the lock of who was quicker in recovering it. */
    private void removeOfTheDead() throws IOException {
        synchronized (RECOVERY) {
            Path guard = file.resolveSibling(NAME + ".recovery");
            try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock recovering = channel.lock()) {
                if (recovering.isValid()
                        && LockHolder.of(file).filter(LockHolder::isDead).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Gives the lock back if the server has it. */
    void release(LockHolder server) throws IOException {
        if (LockHolder.of(file).filter(server::isSameServer).isPresent()) {
            Files.deleteIfExists(file);
        }
    }
}
