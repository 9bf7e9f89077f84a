package org.scipion.server.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scipion.server.ListenAddress;
import org.scipion.server.ScipionServer;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts a second server for a moment, so that Java can record what a start needs.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Runnable {

    private static final ListenAddress FREE_PORT = new ListenAddress("127.0.0.1", 0);
    private static final List<String> FIRST_CALLS = List.of("/projects/", "/auth/me");
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
            List.of("/health", "/docs", "/openapi.json")
                    .forEach(path -> call(server.api().resolve(path), ""));
            FIRST_CALLS.forEach(path -> call(URI.create(server.api() + path), ""));
            call(URI.create(server.api() + "/auth/login"), NOBODY);
        }
    }

    /** What is answered does not matter: the server has then gone the way of such a request. */
    private static void call(URI address, String body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            throw new IllegalStateException("the rehearsal was not answered at " + address, e);
        }
    }
}
