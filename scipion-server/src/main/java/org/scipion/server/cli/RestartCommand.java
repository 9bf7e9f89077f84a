package org.scipion.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "restart", description = "Stops the server and starts it again.", mixinStandardHelpOptions = true)
final class RestartCommand implements Runnable {

    private final Invocation invocation;

    @Mixin
    private WebPageOptions page = new WebPageOptions();

    RestartCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        page.choice().applyTo(invocation.workspace(), invocation.environment());
        new StopCommand(invocation).run();
        new StartCommand(invocation).run();
    }
}
