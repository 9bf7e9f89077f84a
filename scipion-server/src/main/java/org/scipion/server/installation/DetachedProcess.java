package org.scipion.server.installation;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that outlives the command that started it: a session of its own, no terminal, its output in a file. */
final class DetachedProcess {

    private DetachedProcess() {}

    /** Starts it; the file is begun anew. */
    static Process start(List<String> command, Path output, Map<String, String> environment) {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new InstallationException(
                    command.getFirst() + " cannot be started: is 'setsid' (util-linux) installed?", e);
        }
    }
}
