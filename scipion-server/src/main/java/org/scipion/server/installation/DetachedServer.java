package org.scipion.server.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.scipion.server.ServerConfiguration;

/** Starts a server that outlives the command: a session of its own, no terminal, output to a file. */
final class DetachedServer {

    private static final int SHOWN_LINES = 20;

    private final Distribution distribution;
    private final ServerConfiguration configuration;
    private final Duration patience;

    DetachedServer(Distribution distribution, ServerConfiguration configuration, Duration patience) {
        this.distribution = distribution;
        this.configuration = configuration;
        this.patience = patience;
    }

    /**
     * Returns when the server answers.
     *
     * @throws ServerDidNotStartException when it ends before that or takes too long; it is ended then
     */
    void start(Map<String, String> environment) {
        Process server =
                DetachedProcess.start(List.of(distribution.launcher().toString(), "serve"), output(), environment);
        ServerAddress address = ServerAddress.of(configuration);
        boolean answered = Waiting.until(() -> !server.isAlive() || address.healthy(), patience);
        if (!server.isAlive()) {
            throw new ServerDidNotStartException("the server ended with exit code " + server.exitValue(), lastWords());
        }
        if (!answered) {
            end(server);
            throw new ServerDidNotStartException(
                    "the server did not answer at " + address.root() + "/health within " + patience.toSeconds() + " s",
                    lastWords());
        }
    }

    private static void end(Process server) {
        server.destroy();
        if (!Waiting.until(() -> !server.isAlive(), Duration.ofSeconds(10))) {
            server.destroyForcibly();
        }
    }

    private List<String> lastWords() {
        List<String> printed = LastLines.of(output(), SHOWN_LINES);
        return printed.isEmpty() ? LastLines.of(configuration.logs().resolve("app.log"), SHOWN_LINES) : printed;
    }

    private Path output() {
        return configuration.logs().resolve("app.out");
    }
}
