package org.scipion.model.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server program that lives beside ours, in a session of its own, so that it outlives us. It keeps its process id in a
 * file and works in a folder that no other program works in; by both it is found again. Linux only.
 */
public final class CompanionProcess {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ProcessHandle process;

    private CompanionProcess(ProcessHandle process) {
        this.process = process;
    }

    /**
     * Starts a program with nothing on its standard input and its output appended to a log.
     *
     * @param command the program and its arguments
     * @param folder where it starts
     * @param log where its output goes
     * @param environment all its variables beside {@code PATH}
     */
    public static CompanionProcess start(List<String> command, Path folder, Path log, Map<String, String> environment)
            throws IOException {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        CleanEnvironment.set(builder, environment);
        return new CompanionProcess(builder.start().toHandle());
    }

    /**
     * The running program of a folder, empty when there is none. An unrelated process that inherited the id of a dead one
     * is not taken for it.
     *
     * @param pidFile file whose first line is the process id
     * @param folder the folder that the program works in
     */
    public static Optional<CompanionProcess> find(Path pidFile, Path folder) throws IOException {
        Optional<ProcessHandle> process = PidFile.read(pidFile).flatMap(ProcessHandle::of);
        if (process.isPresent() && ProcessFacts.worksIn(process.get(), folder, pidFile)) {
            return process.map(CompanionProcess::new).filter(CompanionProcess::isAlive);
        }
        return Optional.empty();
    }

    /**
     * Removes a file of a dead program whose id has passed to an unrelated process, which the program would take for
     * itself and refuse to start. Only for a folder in which {@link #find} found nothing.
     */
    public static void forgetInheritedId(Path pidFile) throws IOException {
        if (PidFile.read(pidFile).flatMap(ProcessHandle::of).isPresent()) {
            Files.delete(pidFile);
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive() && !ProcessFacts.isZombie(process.pid());
    }

    /** Sends it a signal, by the signal's name without {@code SIG}; a process that is gone is left alone. */
    public void signal(String name) throws IOException, InterruptedException {
        if (isAlive()) {
            String pid = Long.toString(process.pid());
            new ProcessBuilder("sh", "-c", "kill -\"$0\" \"$1\" 2>/dev/null", name, pid)
                    .start()
                    .waitFor();
        }
    }

    /** Waits for its end; false when it still lives after that time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            awaitHandle();
        }
        return true;
    }

    /** A zombie of a foreign parent never completes its handle, hence the short waits. */
    private void awaitHandle() throws InterruptedException {
        try {
            process.onExit().get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAlive) {
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends signals of growing force, each with its time to act; false when it survives them all. */
    public boolean stop(List<Force> forces) throws IOException, InterruptedException {
        for (Force force : forces) {
            signal(force.signal());
            if (awaitEnd(force.patience())) {
                return true;
            }
        }
        return !isAlive();
    }

    /**
     * One attempt to end a process.
     *
     * @param signal name of the signal without {@code SIG}
     * @param patience how long to wait for the end
     */
    public record Force(String signal, Duration patience) {}
}
