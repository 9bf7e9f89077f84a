package org.scipion.server.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scipion.server.ServerConfiguration;

/** A server on its way up that outlives the command: a session of its own, no terminal, output to a file. */
final class DetachedServer {

    private static final int SHOWN_LINES = 20;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;
    private final ServerConfiguration configuration;

    private DetachedServer(Process process, ServerConfiguration configuration) {
        this.process = process;
        this.configuration = configuration;
    }

    /** Starts the process that serves this configuration. */
    static DetachedServer launch(
            ServerConfiguration configuration, Map<String, String> environment, String... options) {
        String launcher = Distribution.current().launcher().toString();
        List<String> command =
                Stream.concat(Stream.of(launcher, "serve"), Stream.of(options)).toList();
        return new DetachedServer(DetachedProcess.start(command, output(configuration), environment), configuration);
    }

    /**
     * Returns when the server answers.
     *
     * @throws ServerDidNotStartException when it ends before that or takes too long; it is ended then
     */
    void awaitAnswer() {
        Duration patience = configuration.startUp().patience();
        ServerAddress address = ServerAddress.of(configuration);
        boolean answered = Waiting.until(() -> !process.isAlive() || address.healthy(), patience);
        if (!process.isAlive()) {
            throw new ServerDidNotStartException("the server ended with exit code " + process.exitValue(), lastWords());
        }
        if (!answered) {
            end();
            throw new ServerDidNotStartException(
                    "the server did not answer at " + address.root() + "/health within " + patience.toSeconds() + " s",
                    lastWords());
        }
    }

    /** Asks it to end, and ends it by force when it does not. */
    void end() {
        process.destroy();
        if (!Waiting.until(() -> !process.isAlive(), GRACE)) {
            process.destroyForcibly();
        }
    }

    private List<String> lastWords() {
        List<String> printed = LastLines.of(output(configuration), SHOWN_LINES);
        return printed.isEmpty() ? LastLines.of(configuration.logs().resolve("app.log"), SHOWN_LINES) : printed;
    }

    private static Path output(ServerConfiguration configuration) {
        return configuration.logs().resolve("app.out");
    }
}
