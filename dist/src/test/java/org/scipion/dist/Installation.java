package org.scipion.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** An installation in a temporary workspace, used as a person does: through {@code bin/scipionapi} and HTTP. */
final class Installation implements AutoCloseable {

    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "difference-engine-1";

    private final Path folder;
    private final Path home;

    private Installation(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("scipion home");
    }

    /** An empty machine. */
    static Installation empty() {
        try {
            return new Installation(Files.createTempDirectory("scipion-installation"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An installation that serves the demo project. */
    static Installation withDemo() {
        return withDemo(Map.of());
    }

    /** The same with further variables and options. */
    static Installation withDemo(Map<String, String> environment, String... more) {
        Installation installation = empty();
        Shell.Outcome outcome = installation.provisionWith(
                environment, Stream.concat(Stream.of("--demo"), Stream.of(more)).toArray(String[]::new));
        if (outcome.code() != 0) {
            String log = installation.log();
            installation.close();
            throw new IllegalStateException(outcome + "\n" + log);
        }
        return installation;
    }

    Path home() {
        return home;
    }

    Shell.Outcome provision(String... more) {
        return provisionWith(Map.of(), more);
    }

    Shell.Outcome provisionWith(Map<String, String> environment, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("provision", "--user", "Ada", "--email", EMAIL, "--password-env", "ADA_PASSWORD"));
        arguments.addAll(List.of(more));
        return runWith(environment, arguments.toArray(String[]::new));
    }

    Shell.Outcome run(String... arguments) {
        return runWith(Map.of(), arguments);
    }

    Shell.Outcome runWith(Map<String, String> more, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(UnpackedDistribution.launcher().toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>();
        environment.put("SCIPION_HOME", home.toString());
        environment.put("ADA_PASSWORD", PASSWORD);
        environment.put("API_STARTUP_TIMEOUT", "300");
        environment.put("START_UP_CACHE", "false");
        environment.put("JAVA_HOME", "");
        environment.putAll(more);
        return Shell.run(command, environment, folder);
    }

    /** The server's address, from the settings that were written. */
    String address() {
        return "http://127.0.0.1:" + settings().getProperty("API_PORT");
    }

    /** A client that is signed in as the administrator. */
    Api signIn() {
        return Api.signIn(address(), EMAIL, PASSWORD);
    }

    Properties settings() {
        try (var reader = Files.newBufferedReader(home.resolve(".env"))) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that serves. */
    ProcessHandle server() {
        try {
            String pid = Files.readAllLines(home.resolve(".run/api.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kill -9 does, and its end. */
    void killTheServer() {
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** Living processes that work on this workspace: their command, environment or folder names it. */
    List<String> processes() {
        return LivingProcesses.mentioning(home);
    }

    @Override
    public void close() {
        if (Files.exists(home.resolve(".env"))) {
            run("stop");
        }
        Folders.delete(folder);
    }

    private String log() {
        try {
            Path log = home.resolve("logs/app.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
