package org.scipion.server.installation.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.InstallationException;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceDatabase;
import org.scipion.server.projects.copy.FolderRemoval;
import org.scipion.store.DatabaseBackup;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.DatabaseState;

/** Database and settings as they were before an update. */
final class SavedState {

    private static final int KEPT = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final ServerConfiguration configuration;
    private final Path folder;

    private SavedState(Workspace workspace, ServerConfiguration configuration, Path folder) {
        this.workspace = workspace;
        this.configuration = configuration;
        this.folder = folder;
    }

    /** Saves them; the server must be stopped. Only the last three are kept. */
    static SavedState of(Workspace workspace, ServerConfiguration configuration, Instant now) {
        Path folder = workspace.updateBackups().resolve(STAMP.format(now));
        try (WorkspaceDatabase database = WorkspaceDatabase.of(configuration)) {
            Files.createDirectories(folder);
            DatabaseBackup.write(database.reach(), backup(folder));
            Files.copy(workspace.settingsFile(), settings(folder), StandardCopyOption.COPY_ATTRIBUTES);
            forgetOldOnes(workspace.updateBackups());
            return new SavedState(workspace, configuration, folder);
        } catch (IOException e) {
            throw new InstallationException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Puts them back. The database is only touched when its tables were changed meanwhile. */
    void putBack() {
        try (WorkspaceDatabase own = WorkspaceDatabase.of(configuration)) {
            DatabaseConfiguration database = own.reach();
            if (DatabaseState.of(database).tables() != DatabaseState.Tables.CURRENT) {
                DatabaseBackup.rebuild(database, backup(folder));
            }
            Files.copy(
                    settings(folder),
                    workspace.settingsFile(),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InstallationException(
                    "the settings of before are in " + folder + " and could not be put back: " + e.getMessage(), e);
        }
    }

    private static void forgetOldOnes(Path backups) throws IOException {
        try (Stream<Path> saved = Files.list(backups)) {
            List<Path> old = saved.sorted().toList();
            for (Path folder : old.subList(0, Math.max(0, old.size() - KEPT))) {
                FolderRemoval.remove(folder);
            }
        }
    }

    private static Path backup(Path folder) {
        return folder.resolve("database.backup");
    }

    private static Path settings(Path folder) {
        return folder.resolve("env");
    }
}
