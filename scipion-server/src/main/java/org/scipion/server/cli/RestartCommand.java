package org.scipion.server.cli;

import picocli.CommandLine.Command;

@Command(name = "restart", description = "Stops the server and starts it again.", mixinStandardHelpOptions = true)
final class RestartCommand implements Runnable {

    private final Invocation invocation;

    RestartCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        new StopCommand(invocation).run();
        new StartCommand(invocation).run();
    }
}
