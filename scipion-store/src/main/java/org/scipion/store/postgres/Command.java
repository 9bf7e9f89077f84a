package org.scipion.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.scipion.model.process.CleanEnvironment;

/** Runs short programs to their end. */
final class Command {
    private Command() {}

    /**
     * How a program ended.
     *
     * @param exit its exit status
     * @param output all that it printed
     */
    record Outcome(int exit, String output) {
        boolean good() {
            return exit == 0;
        }
    }

    static Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        CleanEnvironment.set(builder, Map.of());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.strip());
    }
}
