package org.scipion.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.model.process.CompanionProcess;
import org.scipion.model.process.CompanionProcess.Force;
import org.scipion.store.PostgresStartException;

/** The server's first process. */
final class Postmaster {
    private static final int PORT_LINE = 3;

    /** Fast, immediate, and without asking: transactions are rolled back, then left to recovery. */
    private static final List<Force> FORCES = List.of(
            new Force("INT", Duration.ofSeconds(30)),
            new Force("QUIT", Duration.ofSeconds(10)),
            new Force("KILL", Duration.ofSeconds(5)));

    private Postmaster() {}

    /** The running server of a folder. */
    static Optional<CompanionProcess> find(PostgresFolder folder) throws IOException {
        return CompanionProcess.find(folder.pidFile(), folder.data());
    }

    /** The port that a running server listens on, empty while it has not yet written it down. */
    static Optional<Integer> port(PostgresFolder folder, CompanionProcess server) throws IOException {
        if (!Files.exists(folder.pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(folder.pidFile());
        if (lines.size() <= PORT_LINE || !lines.getFirst().strip().equals(Long.toString(server.pid()))) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()));
    }

    /** Starts the server; it answers some time later. */
    static CompanionProcess start(PostgresFolder folder, Programs programs, ServerAccount account, int port)
            throws IOException {
        CompanionProcess.forgetInheritedId(folder.pidFile());
        List<String> command = new ArrayList<>(programs.command("postgres"));
        command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        return CompanionProcess.start(
                account.command(command), folder.path(), folder.log().path(), Map.of());
    }

    /** Ends the server. */
    static void stop(CompanionProcess server) throws IOException, InterruptedException {
        if (!server.stop(FORCES)) {
            throw new PostgresStartException("PostgreSQL (process " + server.pid() + ") cannot be ended.");
        }
    }
}
