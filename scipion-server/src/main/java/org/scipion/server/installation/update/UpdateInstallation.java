package org.scipion.server.installation.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.ServerException;
import org.scipion.server.installation.Distribution;
import org.scipion.server.installation.InstallationException;
import org.scipion.server.installation.SettingsFile;
import org.scipion.server.installation.StartServer;
import org.scipion.server.installation.StopServer;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceConfiguration;
import org.scipion.server.installation.WorkspaceProcess;
import org.scipion.server.system.ProductVersion;
import org.scipion.server.system.VersionOrder;
import org.scipion.store.StoreException;

/**
 * Lets an installation run another version: unpacked beside the one that runs, started on the same data, and taken once it answers. If it does not,
 * the one of before runs again, on the data of before.
 */
public final class UpdateInstallation {

    private final Workspace workspace;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /**
     * Works on this workspace.
     *
     * @param environment the variables of this process
     * @param progress is told of each step before it begins
     */
    public UpdateInstallation(Workspace workspace, Map<String, String> environment, Consumer<String> progress) {
        this.workspace = workspace;
        this.environment = environment;
        this.progress = progress;
    }

    /**
     * Returns the new version. A server that ran runs again; one that was stopped is stopped again.
     *
     * @param archive the packed distribution
     * @param anyVersion whether one that is not newer is taken too
     * @throws InstallationException saying why it was not taken; then everything is as it was
     */
    public String run(Path archive, boolean anyVersion) {
        ServerConfiguration configuration = WorkspaceConfiguration.of(workspace, environment);
        WorkspaceProcess update = WorkspaceProcess.update(workspace);
        update.claim();
        try {
            progress.accept("Unpacking " + archive.getFileName());
            UnpackedVersion next = UnpackedVersion.from(archive, workspace.versions());
            if (!anyVersion && !VersionOrder.isNewer(next.tag(), ProductVersion.tag())) {
                next.remove();
                throw new InstallationException(
                        next.tag() + " is not newer than " + ProductVersion.tag() + ", which is installed");
            }
            exchange(configuration, next);
            next.removeOthers(Distribution.current().folder());
            return next.tag();
        } finally {
            update.release();
        }
    }

    private void exchange(ServerConfiguration configuration, UnpackedVersion next) {
        progress.accept("Stopping and saving version " + ProductVersion.tag());
        boolean ran = new StopServer(workspace, environment).run();
        SavedState before = save(configuration, ran);
        try {
            progress.accept("Starting version " + next.tag());
            require(next.run(workspace.home(), "start"));
            if (!ran) {
                require(next.run(workspace.home(), "stop"));
            }
            SettingsFile.change(workspace.settingsFile(), note(next));
            switchTo(next);
        } catch (ServerException failure) {
            goBack(next, before, ran, failure);
            throw new InstallationException(
                    next.tag() + " was not taken, and " + ProductVersion.tag() + " is as before: "
                            + failure.getMessage(),
                    failure);
        }
    }

    private SavedState save(ServerConfiguration configuration, boolean ran) {
        try {
            return SavedState.of(workspace, configuration, Instant.now());
        } catch (ServerException | StoreException e) {
            startAgain(ran);
            throw e;
        }
    }

    private void startAgain(boolean ran) {
        if (ran) {
            new StartServer(workspace, environment).run();
        }
    }

    private static void require(Child.Outcome outcome) {
        if (!outcome.done()) {
            throw new InstallationException(outcome.lastWords());
        }
    }

    private void goBack(UnpackedVersion next, SavedState before, boolean ran, ServerException failure) {
        progress.accept("Going back to version " + ProductVersion.tag());
        try {
            next.run(workspace.home(), "stop");
            new StopServer(workspace, environment).run();
            before.putBack();
            startAgain(ran);
            next.remove();
        } catch (ServerException | StoreException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    private static Map<String, String> note(UnpackedVersion next) {
        return Map.of(
                "SCIPIONAPI_LAST_UPDATE_VERSION",
                next.tag(),
                "SCIPIONAPI_LAST_UPDATE_AT",
                Instant.now().toString());
    }

    /** From one moment to the next every launcher hands over to the new version. */
    private void switchTo(UnpackedVersion next) {
        Path link = workspace.currentVersion();
        try {
            Path draft = link.resolveSibling(".current");
            Files.deleteIfExists(draft);
            Files.createSymbolicLink(draft, workspace.home().relativize(next.folder()));
            Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InstallationException(link + " cannot be written: " + e.getMessage(), e);
        }
    }
}
