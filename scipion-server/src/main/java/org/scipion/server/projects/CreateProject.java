package org.scipion.server.projects;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.model.NewProject;
import org.scipion.model.Project;
import org.scipion.model.User;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.projects.copy.FolderRemoval;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.store.FolderTakenException;
import org.scipion.store.Store;

/** Makes an empty project: Scipion its folder, the store its row. When the row cannot be kept, the folder goes again. */
final class CreateProject {

    private final Store store;
    private final ManagedProjects managed;
    private final InstalledScipion scipion;

    CreateProject(Store store, ManagedProjects managed, InstalledScipion scipion) {
        this.store = store;
        this.managed = managed;
        this.scipion = scipion;
    }

    /**
     * Does it.
     *
     * @param typed the name wanted
     * @param description what people say about it
     */
    Project run(User owner, String typed, String description) {
        ProjectName name = ProjectName.of(typed);
        refuseTaken(owner, name);
        NewProject row = new NewProject(name.text(), managed.folder(name), description, owner.id());
        make(row, name);
        try {
            return store.projects().add(row);
        } catch (FolderTakenException e) {
            throw takenOnDisk(name, e);
        } catch (RuntimeException e) {
            takeBack(row, e);
            throw e;
        }
    }

    private void refuseTaken(User owner, ProjectName name) {
        boolean seen = store.projects().visibleTo(owner.id()).stream()
                .anyMatch(other -> other.project().name().equals(name.text()));
        if (seen) {
            throw new BadRequestException(
                    "A project with this name already exists for the current user (sanitized name: '" + name.text()
                            + "')");
        }
        if (managed.isTaken(name)) {
            throw takenOnDisk(name, null);
        }
    }

    private void make(NewProject row, ProjectName name) {
        var _ = managed.root();
        try {
            var _ = scipion.runtime().createProject(row.folder(), row.description());
        } catch (ActionRefusedException e) {
            throw takenOnDisk(name, e);
        }
    }

    private void takeBack(NewProject row, RuntimeException cause) {
        try {
            scipion.release(row.folder());
            FolderRemoval.remove(row.folder());
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static BadRequestException takenOnDisk(ProjectName name, @Nullable Throwable cause) {
        BadRequestException refusal = new BadRequestException(
                "A project with this name already exists in the file system (sanitized name: '" + name.text() + "')");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
