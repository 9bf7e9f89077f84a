package org.scipion.server.installation.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scipion.server.ConfigurationException;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceConfiguration;

/** Looks at an installation from the outside in; what depends on broken settings is not looked at. Changes nothing. */
public final class Doctor {

    private final Workspace workspace;
    private final Map<String, String> environment;

    /** @param environment the variables of this process */
    public Doctor(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = environment;
    }

    /** All findings, good ones too. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>(MachineChecks.all());
        if (!workspace.provisioned()) {
            findings.add(Finding.fail(
                    "settings",
                    workspace.settingsFile() + " does not exist",
                    "run 'scipionapi provision', or set SCIPION_HOME to the folder of an installation"));
            return findings;
        }
        try {
            ServerConfiguration configuration = WorkspaceConfiguration.of(workspace, environment);
            findings.addAll(new WorkspaceChecks(workspace, configuration).all());
            findings.addAll(new ServiceChecks(workspace, configuration).all());
        } catch (ConfigurationException e) {
            findings.add(Finding.fail(
                    "settings", String.valueOf(e.getMessage()), "correct it in " + workspace.settingsFile()));
        }
        return findings;
    }
}
