package org.scipion.jobs.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.scipion.jobs.BrokerConfiguration;
import org.scipion.jobs.RedisStartException;
import org.scipion.model.process.CompanionProcess;
import org.scipion.model.process.CompanionProcess.Force;
import org.scipion.model.process.FolderLock;
import org.scipion.model.process.KeptPort;

/** An embedded server: started, adopted, ended; one caller at a time. */
public final class RedisServer {
    private static final Duration OTHERS_START = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final List<Force> FORCES =
            List.of(new Force("TERM", Duration.ofSeconds(10)), new Force("KILL", Duration.ofSeconds(5)));

    private final RedisFolder folder;
    private final OptionalInt wantedPort;

    /** A server in a folder, on this port or on a free one. */
    public RedisServer(RedisFolder folder, OptionalInt wantedPort) {
        this.folder = folder;
        this.wantedPort = wantedPort;
    }

    /** Brings it up and returns how to reach it. */
    public BrokerConfiguration ensureRunning(String password) throws IOException, InterruptedException {
        Files.createDirectories(folder.work());
        try (FolderLock _ = FolderLock.take(folder.lock(), OTHERS_START)) {
            Optional<CompanionProcess> running = find();
            CompanionProcess server = running.isPresent() ? running.get() : start(password);
            awaitAnswer(server, notedPort(), password);
            return BrokerConfiguration.of("127.0.0.1", notedPort(), password);
        }
    }

    private CompanionProcess start(String password) throws IOException {
        int port = choosePort();
        Path program = RedisProgram.find(System.getenv().getOrDefault("PATH", ""), folder.path());
        folder.configure(port, password);
        folder.log().rotate();
        Files.deleteIfExists(folder.pidFile());
        Files.writeString(folder.port(), port + System.lineSeparator());
        return CompanionProcess.start(
                List.of(program.toString(), folder.configuration().toString()),
                folder.work(),
                folder.log().path(),
                Map.of());
    }

    private int choosePort() throws IOException {
        if (wantedPort.isEmpty()) {
            return KeptPort.in(folder.port());
        }
        if (!KeptPort.isFree(wantedPort.getAsInt())) {
            throw new RedisStartException("Another program listens on port " + wantedPort.getAsInt()
                    + ", which Redis should use. End that program or choose another port.");
        }
        return wantedPort.getAsInt();
    }

    private int notedPort() throws IOException {
        return Integer.parseInt(Files.readString(folder.port()).strip());
    }

    private void awaitAnswer(CompanionProcess server, int port, String password)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() - end < 0 && server.isAlive()) {
            if (Files.exists(folder.pidFile()) && Greeting.isAnswered(port, password)) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        String what = server.isAlive() ? "does not answer within " + START.toSeconds() + " s" : "ended at its start";
        throw new RedisStartException("Redis in " + folder.path() + " " + what + ". Its log ends with: "
                + folder.log().tail());
    }

    private Optional<CompanionProcess> find() throws IOException {
        return CompanionProcess.find(folder.pidFile(), folder.work());
    }

    /** Whether it runs. */
    public boolean isRunning() throws IOException {
        return find().isPresent();
    }

    /** Ends it. */
    public void stop() throws IOException, InterruptedException {
        if (Files.exists(folder.lock())) {
            try (FolderLock _ = FolderLock.take(folder.lock(), OTHERS_START)) {
                Optional<CompanionProcess> running = find();
                if (running.isPresent() && !running.get().stop(FORCES)) {
                    throw new RedisStartException(
                            "Redis (process " + running.get().pid() + ") cannot be ended.");
                }
            }
        }
    }
}
