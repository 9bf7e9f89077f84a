package org.scipion.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.scipion.server.cli.Scipionapi;

/** A server in a process of its own, as {@code scipionapi serve} makes it, so that it can die. */
public record ServerProcess(Process process, int port) implements AutoCloseable {

    /**
     * Starts one; when this returns, it answers.
     *
     * @param environment settings of its workspace
     */
    public static ServerProcess start(Path home, Map<String, String> environment) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Scipionapi.class.getName(),
                "serve");
        builder.environment().put("SCIPION_HOME", home.toString());
        builder.environment().put("API_PORT", Integer.toString(port));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            writeSettings(home.resolve(".env"), environment);
            Process process = builder.start();
            awaitAnswer(process);
            return new ServerProcess(process, port);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void writeSettings(Path file, Map<String, String> environment) throws IOException {
        List<String> lines = environment.entrySet().stream()
                .filter(setting -> !setting.getKey().equals("SCIPION_HOME"))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
        Files.write(file, lines);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** It prints one line when it answers. */
    private static void awaitAnswer(Process process) throws IOException {
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = printed.readLine();
        if (line == null || !line.startsWith("Scipion answers")) {
            throw new IllegalStateException("The server did not start: " + line);
        }
    }

    /** Ends it as the system does when memory runs out; nothing in it gets a word. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
