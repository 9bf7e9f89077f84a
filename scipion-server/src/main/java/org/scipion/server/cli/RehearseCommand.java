package org.scipion.server.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.scipion.server.ListenAddress;
import org.scipion.server.ScipionServer;
import org.scipion.server.installation.LocalCall;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts a second server for a moment, so that Java can record what a start needs.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Runnable {

    private static final ListenAddress FREE_PORT = new ListenAddress("127.0.0.1", 0);
    /** It runs at the lowest priority, beside whatever else the machine does. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String NOBODY = "{\"email\":\"nobody@rehearsal.invalid\",\"password\":\"-\"}";

    private final Invocation invocation;

    RehearseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        LoggerFactory.getILoggerFactory();
        try (ScipionServer server =
                ScipionServer.start(invocation.configuration().listeningOn(FREE_PORT))) {
            call(server.api());
        } catch (IOException e) {
            throw new IllegalStateException("the rehearsal was not answered", e);
        }
    }

    /** What is answered does not matter: the server has then gone the way of such a request. */
    private static void call(URI api) throws IOException {
        for (String path : List.of("/health", "/docs", "/openapi.json")) {
            LocalCall.get(api.resolve(path), PATIENCE);
        }
        for (String path : List.of("/projects/", "/auth/me")) {
            LocalCall.get(URI.create(api + path), PATIENCE);
        }
        LocalCall.post(URI.create(api + "/auth/login"), NOBODY, PATIENCE);
    }
}
