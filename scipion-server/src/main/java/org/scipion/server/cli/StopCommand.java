package org.scipion.server.cli;

import org.scipion.server.installation.StopServer;
import picocli.CommandLine.Command;

@Command(name = "stop", description = "Stops the server and everything it started.", mixinStandardHelpOptions = true)
final class StopCommand implements Runnable {

    private final Invocation invocation;

    StopCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        boolean stopped = new StopServer(invocation.workspace(), invocation.environment()).run();
        invocation.output().println(stopped ? "Scipion is stopped" : "Scipion was not running");
    }
}
