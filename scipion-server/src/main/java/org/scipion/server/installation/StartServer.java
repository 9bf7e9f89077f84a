package org.scipion.server.installation;

import java.time.Duration;
import java.util.Map;
import org.scipion.server.ConfigurationException;
import org.scipion.server.ServerConfiguration;

/** Starts the server of a workspace in the background. */
public final class StartServer {

    private static final String PATIENCE = "API_STARTUP_TIMEOUT";
    private static final int DEFAULT_PATIENCE = 60;

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
        workspace.requireProvisioned();
        ServerConfiguration configuration = ServerConfiguration.ofWorkspace(environment);
        if (WorkspaceProcess.server(workspace).running().isPresent()) {
            return false;
        }
        workspace.prepare();
        Workspace.requireWritable(configuration.logs());
        Workspace.requireWritable(configuration.projects());
        ListenPort.requireFree(configuration.listen());
        new DetachedServer(Distribution.current(), configuration, patience()).start(environment);
        new Rehearsal(workspace).begin(environment);
        return true;
    }

    private Duration patience() {
        String seconds = environment.getOrDefault(PATIENCE, "").strip();
        try {
            return Duration.ofSeconds(seconds.isEmpty() ? DEFAULT_PATIENCE : Integer.parseInt(seconds));
        } catch (NumberFormatException e) {
            throw new ConfigurationException(PATIENCE + " must be a number of seconds, not '" + seconds + "'", e);
        }
    }
}
