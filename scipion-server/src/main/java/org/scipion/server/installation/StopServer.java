package org.scipion.server.installation;

import java.util.Map;
import org.scipion.server.ServerConfiguration;

/** Ends the server of a workspace and everything that it started, also after the server or the set-up itself was killed. */
public final class StopServer {

    private final Workspace workspace;
    private final Map<String, String> environment;

    /**
     * Works on the server of this workspace.
     *
     * @param environment the variables of this process
     */
    public StopServer(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = environment;
    }

    /**
     * Returns when no process is left; whether a server ran.
     *
     * @throws NotProvisionedException when the workspace was never set up
     */
    public boolean run() {
        ServerConfiguration configuration = WorkspaceConfiguration.orDraft(workspace, environment);
        boolean ran = WorkspaceProcess.server(workspace).stop();
        WorkspaceProcess.rehearsal(workspace).kill();
        EmbeddedParts.stop(configuration);
        return ran;
    }
}
