package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.server.process.ProcessIdentity;

/** A process that works for a workspace, as the file in which it noted itself tells. */
public final class WorkspaceProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path file;

    private WorkspaceProcess(Path file) {
        this.file = file;
    }

    /** The server of this workspace, whether it runs or not. */
    public static WorkspaceProcess server(Workspace workspace) {
        return new WorkspaceProcess(workspace.processFile());
    }

    /** The recording of a start of the server. */
    static WorkspaceProcess rehearsal(Workspace workspace) {
        return new WorkspaceProcess(workspace.rehearsalFile());
    }

    /** The update of this workspace. */
    public static WorkspaceProcess update(Workspace workspace) {
        return new WorkspaceProcess(workspace.updateFile());
    }

    /** The process, while it lives; a file left behind by one that was killed does not count. */
    public Optional<ProcessIdentity> running() {
        return recorded().filter(ProcessIdentity::alive);
    }

    /** Whether a process file is left of a server that ended without clearing up. */
    public boolean crashed() {
        return Files.exists(file) && running().isEmpty();
    }

    /** Notes that this process is the one. */
    public void claim() {
        claimFor(ProcessIdentity.current());
    }

    /** Notes which process is the one. */
    void claimFor(ProcessIdentity process) {
        running().ifPresent(other -> {
            throw new InstallationException("process " + other.pid() + " does this for the workspace already");
        });
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.text());
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
        server.flatMap(process -> ProcessHandle.of(process.pid())).ifPresent(WorkspaceProcess::end);
        release();
        return server.isPresent();
    }

    /** Ends it and what it started at once: it holds nothing that could be lost. */
    void kill() {
        running().flatMap(process -> ProcessHandle.of(process.pid())).ifPresent(process -> {
            List<ProcessHandle> family =
                    Stream.concat(process.descendants(), Stream.of(process)).toList();
            family.forEach(ProcessHandle::destroyForcibly);
            Waiting.until(() -> family.stream().noneMatch(WorkspaceProcess::alive), GRACE);
        });
        release();
    }

    private static boolean alive(ProcessHandle process) {
        return ProcessIdentity.of(process.pid()).isPresent();
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
