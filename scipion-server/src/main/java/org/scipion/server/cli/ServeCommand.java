package org.scipion.server.cli;

import java.util.concurrent.CountDownLatch;
import org.scipion.server.ScipionServer;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.ProvisionWorkspace;
import org.scipion.server.installation.ServerAddress;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceConfiguration;
import org.scipion.server.installation.WorkspaceProcess;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Runs the server in the foreground until it is asked to end (Ctrl-C, SIGTERM).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    /** Read by the logging configuration. */
    private static final String LOGS = "scipion.logs";

    private final Invocation invocation;

    @Option(names = ProvisionWorkspace.SETTING_UP, hidden = true, description = "Serves while the set-up goes on.")
    private boolean settingUp;

    ServeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Workspace workspace = invocation.workspace();
        ServerConfiguration configuration = settingUp
                ? WorkspaceConfiguration.orDraft(workspace, invocation.environment())
                : invocation.configuration();
        openLog(configuration);
        WorkspaceProcess process = WorkspaceProcess.server(workspace);
        process.claim();
        serve(configuration, process);
    }

    private void serve(ServerConfiguration configuration, WorkspaceProcess process) {
        try {
            ScipionServer server = ScipionServer.start(configuration);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, process), "stop"));
            announce(ServerAddress.of(configuration).root(), configuration);
        } catch (RuntimeException e) {
            process.release();
            throw e;
        }
        untilTheProcessIsAskedToEnd();
    }

    /** From here on everything is logged to the workspace's file, also by libraries that use the logging of the JDK, and from several threads at once. */
    private static void openLog(ServerConfiguration configuration) {
        System.setProperty(LOGS, configuration.logs().toString());
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private void announce(String address, ServerConfiguration configuration) {
        LoggerFactory.getLogger(ServeCommand.class).info("Serving {} at {}", configuration.home(), address);
        invocation.output().println("Scipion answers at " + address);
    }

    /** Ends with exit code 0: being asked to end is not a failure. */
    private static void end(ScipionServer server, WorkspaceProcess process) {
        server.close();
        process.release();
        LoggerFactory.getLogger(ServeCommand.class).info("Stopped");
        Runtime.getRuntime().halt(0);
    }

    private static void untilTheProcessIsAskedToEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
