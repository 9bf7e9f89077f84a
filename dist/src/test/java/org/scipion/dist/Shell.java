package org.scipion.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
final class Shell {

    /** What a program left: its exit code and what it printed. */
    record Outcome(int code, String output, String errors) {}

    private Shell() {}

    /** Runs a program that must succeed. */
    static Outcome run(String... command) {
        Outcome outcome = run(List.of(command), Map.of(), Path.of("/"));
        if (outcome.code() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + outcome.errors());
        }
        return outcome;
    }

    /** Output goes through files: a detached child may hold a pipe open for ever. */
    static Outcome run(List<String> command, Map<String, String> environment, Path folder) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            Path errors = Files.createTempFile("errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            Outcome outcome = new Outcome(code, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
            Files.delete(output);
            Files.delete(errors);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
