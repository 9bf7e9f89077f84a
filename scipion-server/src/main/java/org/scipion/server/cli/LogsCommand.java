package org.scipion.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scipion.server.installation.InstallationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "logs", description = "Shows the server's log.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            description = "How many of the last lines (default: ${DEFAULT-VALUE}).")
    private int lines = 200;

    @Option(
            names = "--no-follow",
            negatable = true,
            description = "Whether to go on showing what is written, until Ctrl-C (default: follow).")
    private boolean follow = true;

    LogsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path log = invocation.configuration().logs().resolve("app.log");
        if (!Files.exists(log)) {
            throw new InstallationException(log + " does not exist yet: the server was never started");
        }
        return tail(log);
    }

    private int tail(Path log) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(Math.max(0, lines))));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new InstallationException("'tail' (coreutils) cannot be run", e);
        }
    }
}
