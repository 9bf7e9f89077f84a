package org.scipion.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.scipion.model.process.CompanionProcess;
import org.scipion.model.process.FolderLock;
import org.scipion.model.process.KeptPort;
import org.scipion.store.DataFolderException;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.PortTakenException;

/** An embedded server: set up, started, adopted, ended; one caller at a time. */
public final class PostgresServer {
    private static final Duration OTHERS_START = Duration.ofSeconds(90);

    private final PostgresFolder folder;
    private final OptionalInt wantedPort;

    /** A server in a folder, on this port or on a free one. */
    public PostgresServer(PostgresFolder folder, OptionalInt wantedPort) {
        this.folder = folder;
        this.wantedPort = wantedPort;
    }

    /** Brings it up and returns how to reach it. */
    public DatabaseConfiguration ensureRunning(String password) throws IOException, InterruptedException {
        createFolder();
        try (FolderLock _ = FolderLock.take(folder.lock(), OTHERS_START)) {
            Optional<CompanionProcess> running = Postmaster.find(folder);
            CompanionProcess server = running.isPresent() ? running.get() : start(password);
            return new Answer(folder, server, password).await();
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new DataFolderException("The folder " + folder.path() + " cannot be made: " + e, e);
        }
        if (!Files.isWritable(folder.path())) {
            throw new DataFolderException(
                    "The folder " + folder.path() + " cannot be written. Change its permissions.");
        }
    }

    private CompanionProcess start(String password) throws IOException, InterruptedException {
        int port = choosePort();
        Programs programs = Programs.in(folder.programs());
        ServerAccount account = ServerAccount.of(folder.data());
        new DataFolder(folder, programs, account).ensure(password);
        folder.log().rotate();
        return Postmaster.start(folder, programs, account, port);
    }

    private int choosePort() throws IOException {
        if (wantedPort.isEmpty()) {
            return KeptPort.in(folder.port());
        }
        if (!KeptPort.isFree(wantedPort.getAsInt())) {
            throw new PortTakenException("Another program listens on port " + wantedPort.getAsInt()
                    + ", which PostgreSQL should use. End that program or choose another port.");
        }
        return wantedPort.getAsInt();
    }

    /** Whether it runs. */
    public boolean isRunning() throws IOException {
        return Postmaster.find(folder).isPresent();
    }

    /** Ends it. */
    public void stop() throws IOException, InterruptedException {
        if (Files.exists(folder.lock())) {
            try (FolderLock _ = FolderLock.take(folder.lock(), OTHERS_START)) {
                Optional<CompanionProcess> running = Postmaster.find(folder);
                if (running.isPresent()) {
                    Postmaster.stop(running.get());
                }
            }
        }
    }
}
