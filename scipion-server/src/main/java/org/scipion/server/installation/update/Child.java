package org.scipion.server.installation.update;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scipion.server.installation.InstallationException;

/** A program that is run to its end. */
final class Child {

    /** A launcher with this variable stays with its own version. */
    private static final String PINNED = "SCIPION_PINNED";

    private static final long LONGEST_MINUTES = 15;

    private Child() {}

    /**
     * What it left.
     *
     * @param code its exit code
     * @param output what it printed
     * @param errors what it printed as errors
     */
    record Outcome(int code, String output, String errors) {

        boolean done() {
            return code == 0;
        }

        String lastWords() {
            return errors.isBlank() ? "exit code " + code : errors.strip();
        }
    }

    /** Runs it in the workspace that is a folder; output goes through files, because a detached grandchild may hold a pipe open for ever. */
    static Outcome run(List<String> command, Path home) {
        try {
            Path output = Files.createTempFile("scipion", ".out");
            Path errors = Files.createTempFile("scipion", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                builder.environment().put("SCIPION_HOME", home.toString());
                builder.environment().put(PINNED, "1");
                int code = await(builder.start());
                return new Outcome(code, Files.readString(output), Files.readString(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new InstallationException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static int await(Process process) {
        try {
            if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new InstallationException("it did not end within " + LONGEST_MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("interrupted while waiting for another version", e);
        }
    }
}
