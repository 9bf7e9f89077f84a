package org.scipion.server.installation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.WebPages;
import org.scipion.server.bundle.BundleDeployment;

/**
 * Which web page an installation is asked to serve.
 *
 * @param bundle folder or zip file of a single-page bundle; none leaves the page as it is
 * @param mountPath prefix of the API, when it is to change
 * @param apiBaseUrl where the bundle finds the API; usually the prefix
 */
public record WebPageChoice(Optional<Path> bundle, Optional<String> mountPath, Optional<String> apiBaseUrl) {

    /** The page that is there. */
    public static final WebPageChoice UNCHANGED =
            new WebPageChoice(Optional.empty(), Optional.empty(), Optional.empty());

    /** The variables that say so. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        bundle.ifPresent(_ -> settings.put("SERVE_WEB", "1"));
        mountPath.ifPresent(path -> settings.put("API_MOUNT_PATH", path));
        apiBaseUrl.ifPresent(address -> settings.put("WEB_API_BASE_URL", address));
        return settings;
    }

    /** The variables of a process with this choice laid over them. */
    Map<String, String> over(Map<String, String> environment) {
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.putAll(settings());
        return variables;
    }

    /** Puts the bundle, if one was chosen, in place. */
    void deploy(WebPages web) {
        bundle.ifPresent(source -> BundleDeployment.deploy(source, web));
    }

    /**
     * Puts the bundle of an installation in place and notes the choice in its settings. A server that serves a bundle already serves this one from
     * then on; any other has to be started anew.
     *
     * @param environment the variables of this process
     */
    public void applyTo(Workspace workspace, Map<String, String> environment) {
        if (!settings().isEmpty()) {
            ServerConfiguration configuration = WorkspaceConfiguration.of(workspace, over(environment));
            deploy(configuration.web());
            SettingsFile.change(workspace.settingsFile(), settings());
        }
    }
}
