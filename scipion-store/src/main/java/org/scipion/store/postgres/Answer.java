package org.scipion.store.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.process.CompanionProcess;
import org.scipion.store.AccessRefusedException;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.PostgresStartException;

/** The wait for a server's first answer, which takes longer when it must recover from a sudden end. */
final class Answer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String ACCESS_REFUSED = "28";

    private final PostgresFolder folder;
    private final CompanionProcess server;
    private final String password;
    private @Nullable SQLException last;

    Answer(PostgresFolder folder, CompanionProcess server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    DatabaseConfiguration await() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0 && server.isAlive()) {
            Optional<DatabaseConfiguration> reached = reach();
            if (reached.isPresent()) {
                return reached.get();
            }
            Thread.sleep(PAUSE);
        }
        throw noAnswer();
    }

    private Optional<DatabaseConfiguration> reach() throws IOException {
        Optional<Integer> port = Postmaster.port(folder, server);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        ApplicationDatabase database = new ApplicationDatabase(port.get(), password);
        try {
            database.ensure();
            return Optional.of(database.configuration());
        } catch (SQLException e) {
            requireAccess(e);
            last = e;
            return Optional.empty();
        }
    }

    private void requireAccess(SQLException e) {
        if (e.getSQLState() != null && e.getSQLState().startsWith(ACCESS_REFUSED)) {
            throw new AccessRefusedException(
                    "The embedded PostgreSQL in " + folder.path() + " refuses this password; it was set up with"
                            + " another one. Restore the former password in the configuration.",
                    e);
        }
    }

    private PostgresStartException noAnswer() throws IOException {
        String what = server.isAlive() ? "does not answer within " + PATIENCE.toSeconds() + " s" : "ended at its start";
        String message = "PostgreSQL in " + folder.path() + " " + what + ". Its log ends with: "
                + folder.log().tail();
        return last == null ? new PostgresStartException(message) : new PostgresStartException(message, last);
    }
}
