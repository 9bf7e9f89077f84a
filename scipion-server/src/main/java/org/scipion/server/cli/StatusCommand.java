package org.scipion.server.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.ServerAddress;
import org.scipion.server.installation.WorkspaceProcess;
import org.scipion.server.process.ProcessIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Tells whether the server runs and answers; exit code 1 when it does not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

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
        Status status = new Status(
                healthy,
                state(server, process, healthy),
                process.map(ProcessIdentity::pid),
                address.root(),
                configuration.home().toString(),
                configuration.projects().toString(),
                configuration.logs().resolve("app.log").toString());
        if (json) {
            invocation.json(status);
        } else {
            show(status);
        }
        return healthy ? 0 : 1;
    }

    private void show(Status status) {
        invocation.row("state", status.state());
        status.process().ifPresent(pid -> invocation.row("process", pid));
        invocation.row("address", status.address());
        invocation.row("workspace", status.workspace());
        invocation.row("projects", status.projects());
        invocation.row("log", status.log());
    }

    private static String state(WorkspaceProcess server, Optional<ProcessIdentity> process, boolean healthy) {
        if (process.isEmpty()) {
            return server.crashed() ? "stopped (it ended without being stopped)" : "stopped";
        }
        return healthy ? "running" : "running, but it does not answer";
    }

    /**
     * How a server is.
     *
     * @param healthy whether it runs and answers
     * @param state the same in words
     * @param process its process id, while it runs
     */
    record Status(
            boolean healthy,
            String state,
            Optional<Long> process,
            String address,
            String workspace,
            String projects,
            String log) {}
}
