package org.scipion.server.cli;

import org.scipion.server.installation.ServerAddress;
import org.scipion.server.installation.StartServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "start",
        description = "Starts the server in the background and waits until it answers.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Runnable {

    private final Invocation invocation;

    @Mixin
    private WebPageOptions page = new WebPageOptions();

    StartCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        page.choice().applyTo(invocation.workspace(), invocation.environment());
        boolean started = new StartServer(invocation.workspace(), invocation.environment()).run();
        String address = ServerAddress.of(invocation.configuration()).root();
        invocation.output().println(started ? "Scipion answers at " + address : "Scipion runs already at " + address);
    }
}
