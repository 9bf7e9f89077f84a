package org.scipion.server.installation;

import org.scipion.server.ServerConfiguration;

/** Ends the server of a workspace and everything that it started, also after the server itself was killed. */
public final class StopServer {

    private final Workspace workspace;
    private final ServerConfiguration configuration;

    /** Works on the server of this workspace. */
    public StopServer(Workspace workspace, ServerConfiguration configuration) {
        this.workspace = workspace;
        this.configuration = configuration;
    }

    /** Returns when no process is left; whether a server ran. */
    public boolean run() {
        boolean ran = new ServerProcess(workspace).stop();
        EmbeddedParts.stop(configuration);
        return ran;
    }
}
