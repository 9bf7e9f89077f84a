package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import org.scipion.model.Project;
import org.scipion.server.ServerException;
import org.scipion.server.projects.copy.FolderRemoval;
import org.scipion.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets a project, and removes its folder when it is one of ours. The folder gets a hidden name in the transaction that removes the row, so that it is
 * gone for everybody at once; what a crash leaves under that name goes with the next removal.
 */
final class RemoveProject {

    private static final Logger LOG = LoggerFactory.getLogger(RemoveProject.class);
    private static final String PREFIX = ".removed-";

    private final Store store;
    private final ManagedProjects managed;
    private final OpenProjects open;

    RemoveProject(Store store, ManagedProjects managed, OpenProjects open) {
        this.store = store;
        this.managed = managed;
        this.open = open;
    }

    /** Does it; tells people what was done. */
    String run(Project project) {
        Path folder = project.folder();
        open.forget(folder);
        boolean link = Files.isSymbolicLink(folder);
        store.inTransaction(() -> {
            boolean removed = store.projects().remove(project.id());
            if (managed.manages(folder)) {
                hide(folder);
            }
            return removed;
        });
        removeHidden();
        return message(managed.manages(folder), link);
    }

    private static String message(boolean ours, boolean link) {
        if (!ours) {
            return "Project unregistered successfully";
        }
        return link ? "Linked project unregistered successfully" : "Project deleted successfully";
    }

    private void hide(Path folder) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(folder, managed.root().resolve(PREFIX + UUID.randomUUID()));
            }
        } catch (IOException e) {
            throw new ServerException("The folder " + folder + " could not be removed", e);
        }
    }

    private void removeHidden() {
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(managed.root(), PREFIX + "*")) {
            for (Path folder : hidden) {
                FolderRemoval.remove(folder);
            }
        } catch (IOException e) {
            LOG.warn("A removed project still takes room, until the next one is removed: {}", managed.root(), e);
        }
    }
}
