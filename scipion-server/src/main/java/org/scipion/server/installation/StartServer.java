package org.scipion.server.installation;

import java.util.Map;
import org.scipion.server.ServerConfiguration;

/** Starts the server of a workspace in the background. */
public final class StartServer {

    private final Workspace workspace;
    private final Map<String, String> environment;

    /** @param environment the variables of this process */
    public StartServer(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = workspace.environment(environment);
    }

    /**
     * Returns once the server answers; whether it was started now, rather than found running.
     *
     * @throws InstallationException saying why it does not come up
     */
    public boolean run() {
        ServerConfiguration configuration = WorkspaceConfiguration.of(workspace, environment);
        if (WorkspaceProcess.server(workspace).running().isPresent()) {
            return false;
        }
        workspace.prepare(configuration);
        ListenPort.requireFree(configuration.listen());
        DetachedServer.launch(configuration, environment).awaitAnswer();
        new Rehearsal(workspace).begin(configuration, environment);
        return true;
    }
}
