package org.scipion.server.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The Python server that is measured against, as a process of its own. */
final class Peer implements AutoCloseable {

    private static final Path FOLDER =
            Path.of("../scipion-preview/benchmark/peer").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final String address;

    private Peer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it with a Python that has what {@code requirements.txt} beside it names. */
    static Peer start(String python) throws IOException, InterruptedException {
        int port = freePort();
        String options = "-m uvicorn peer:app --host 127.0.0.1 --log-level warning --port " + port;
        List<String> command = new ArrayList<>(List.of(python));
        command.addAll(List.of(options.split(" ", -1)));
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .inheritIO()
                .start();
        Peer peer = new Peer(process, "http://127.0.0.1:" + port);
        peer.awaitHealth();
        return peer;
    }

    /** The address of what it does with a file. */
    URI of(String request, Path file) {
        return URI.create(address + request + "&path=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(address + "/health")).build();
            while (!answers(client, health)) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    close();
                    throw new IOException("The peer did not start");
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
