package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The process that serves a workspace, as its process file tells. */
public final class ServerProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path file;

    /** The server of this workspace, whether it runs or not. */
    public ServerProcess(Workspace workspace) {
        this.file = workspace.processFile();
    }

    /** The process, while it lives; a file left behind by one that was killed does not count. */
    public Optional<ProcessIdentity> running() {
        return recorded().filter(ProcessIdentity::alive);
    }

    /** Whether a process file is left of a server that ended without clearing up. */
    public boolean crashed() {
        return Files.exists(file) && running().isEmpty();
    }

    /** Notes that this process is the server. */
    public void claim() {
        running().ifPresent(other -> {
            throw new InstallationException("this workspace is served already by process " + other.pid());
        });
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ProcessIdentity.current().text());
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(file, e);
        }
    }

    /** Removes the process file. */
    public void release() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(file, e);
        }
    }

    /** Asks the server to end, waits, and ends it by force after 20 seconds. Returns whether there was one. */
    public boolean stop() {
        Optional<ProcessIdentity> server = running();
        server.flatMap(process -> ProcessHandle.of(process.pid())).ifPresent(ServerProcess::end);
        release();
        return server.isPresent();
    }

    private static void end(ProcessHandle process) {
        ProcessIdentity.of(process.pid()).ifPresent(identity -> {
            process.destroy();
            if (!Waiting.until(() -> !identity.alive(), GRACE)) {
                process.destroyForcibly();
                Waiting.until(() -> !identity.alive(), GRACE);
            }
        });
    }

    private Optional<ProcessIdentity> recorded() {
        try {
            return Files.exists(file) ? ProcessIdentity.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new InstallationException(file + " cannot be read", e);
        }
    }
}
