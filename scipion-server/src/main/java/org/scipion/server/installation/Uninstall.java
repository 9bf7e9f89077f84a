package org.scipion.server.installation;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.projects.copy.FolderRemoval;

/** Takes an installation off this machine: ends its processes, then removes what it was asked to. Projects go only with the whole workspace. */
public final class Uninstall {

    private final Workspace workspace;
    private final Map<String, String> environment;
    private final ServerConfiguration configuration;
    private final Extent extent;

    /**
     * Plans it; nothing is touched.
     *
     * @param environment the variables of this process
     * @throws InstallationException when there is no installation, or its folder is one that must not go
     */
    public Uninstall(Workspace workspace, Map<String, String> environment, Extent extent) {
        this.workspace = workspace;
        this.environment = environment;
        this.configuration = WorkspaceConfiguration.orDraft(workspace, environment);
        this.extent = extent;
        refusePrecious();
    }

    /**
     * How much of it goes.
     *
     * @param database whether accounts, shares and settings go
     * @param web whether a web page of somebody else goes
     * @param workspace whether the whole workspace goes, with its projects
     */
    public record Extent(boolean database, boolean web, boolean workspace) {}

    /** What will be removed, of what is there. */
    public List<Path> removed() {
        Path home = workspace.home();
        if (extent.workspace()) {
            return List.of(home);
        }
        List<Path> paths = new ArrayList<>(List.of(
                home.resolve("redis"),
                workspace.currentVersion(),
                workspace.versions(),
                workspace.updateBackups(),
                workspace.scratch()));
        if (extent.web()) {
            paths.add(configuration.web().folder());
        }
        if (extent.database()) {
            paths.add(workspace.settingsFile());
            paths.add(workspace.draftFile());
            if (configuration.database() instanceof DatabaseLocation.Embedded own) {
                paths.add(own.folder());
            }
        }
        return paths.stream().filter(path -> Files.exists(path, NOFOLLOW_LINKS)).toList();
    }

    /** What a database of somebody else's needs to lose this installation: its administrator runs that. */
    public Optional<String> statements() {
        return extent.database() && configuration.database() instanceof DatabaseLocation.External other
                ? Optional.of(ExternalDatabase.of(other).removal())
                : Optional.empty();
    }

    /** Does it; returns when no process is left. */
    public void run() {
        new StopServer(workspace, environment).run();
        if (extent.web() && !extent.database() && !extent.workspace()) {
            SettingsFile.change(workspace.settingsFile(), Map.of("SERVE_WEB", "0"));
        }
        for (Path path : removed()) {
            try {
                FolderRemoval.remove(path);
            } catch (IOException e) {
                throw new InstallationException(path + " cannot be removed: " + e.getMessage(), e);
            }
        }
    }

    private void refusePrecious() {
        Path home = workspace.home();
        boolean precious = Stream.of(Path.of("/"), Path.of(System.getProperty("user.home")))
                .anyMatch(folder -> folder.startsWith(home));
        if (extent.workspace() && (precious || Files.isSymbolicLink(home))) {
            throw new InstallationException(
                    home + " is a link or holds more than this installation: remove it by hand");
        }
    }
}
