package org.scipion.server.installation;

import java.nio.file.Files;
import java.util.Map;
import org.scipion.server.ConfigurationException;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.configuration.EnvironmentFile;

/** The configuration of a workspace: its settings, under the variables of a process. */
public final class WorkspaceConfiguration {

    private WorkspaceConfiguration() {}

    /**
     * That of a workspace that was set up.
     *
     * @throws NotProvisionedException when it was not
     * @throws ConfigurationException naming the variable that is missing or wrong
     */
    public static ServerConfiguration of(Workspace workspace, Map<String, String> environment) {
        workspace.requireProvisioned();
        return ServerConfiguration.ofWorkspace(workspace.environment(environment));
    }

    /** As {@link #of}, also while the set-up is under way or after it was interrupted. */
    public static ServerConfiguration orDraft(Workspace workspace, Map<String, String> environment) {
        boolean unfinished = !workspace.provisioned() && Files.exists(workspace.draftFile());
        return unfinished
                ? ServerConfiguration.of(
                        EnvironmentFile.under(workspace.environment(environment), workspace.draftFile()))
                : of(workspace, environment);
    }
}
