package org.scipion.server.installation;

import java.nio.file.Files;
import java.util.Map;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.configuration.EnvironmentFile;

/** Ends the server of a workspace and everything that it started, also after the server itself was killed. */
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
        this.environment = workspace.environment(environment);
    }

    /**
     * Returns when no process is left; whether a server ran.
     *
     * @throws NotProvisionedException when the workspace was never set up
     */
    public boolean run() {
        ServerConfiguration configuration = configuration();
        boolean ran = WorkspaceProcess.server(workspace).stop();
        WorkspaceProcess.rehearsal(workspace).kill();
        EmbeddedParts.stop(configuration);
        return ran;
    }

    /** A set-up that was interrupted counts too: its database may run. */
    private ServerConfiguration configuration() {
        if (!workspace.provisioned() && Files.exists(workspace.draftFile())) {
            return ServerConfiguration.of(EnvironmentFile.under(environment, workspace.draftFile()));
        }
        workspace.requireProvisioned();
        return ServerConfiguration.ofWorkspace(environment);
    }
}
