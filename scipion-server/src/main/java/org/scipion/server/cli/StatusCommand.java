package org.scipion.server.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.ServerAddress;
import org.scipion.server.installation.WorkspaceProcess;
import org.scipion.server.process.ProcessIdentity;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Tells whether the server runs and answers; exit code 1 when it does not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Invocation invocation;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ServerConfiguration configuration = invocation.configuration();
        WorkspaceProcess server = WorkspaceProcess.server(invocation.workspace());
        ServerAddress address = ServerAddress.of(configuration);
        Optional<ProcessIdentity> process = server.running();
        boolean healthy = process.isPresent() && address.healthy();
        invocation.row("state", state(server, process, healthy));
        process.ifPresent(running -> invocation.row("process", running.pid()));
        invocation.row("address", address.root());
        invocation.row("workspace", configuration.home());
        invocation.row("projects", configuration.projects());
        invocation.row("log", configuration.logs().resolve("app.log"));
        return healthy ? 0 : 1;
    }

    private static String state(WorkspaceProcess server, Optional<ProcessIdentity> process, boolean healthy) {
        if (process.isEmpty()) {
            return server.crashed() ? "stopped (it ended without being stopped)" : "stopped";
        }
        return healthy ? "running" : "running, but it does not answer";
    }
}
