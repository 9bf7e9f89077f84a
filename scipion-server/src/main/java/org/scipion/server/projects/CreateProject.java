package org.scipion.server.projects;

import java.io.IOException;
import org.scipion.bridge.EmptyProject;
import org.scipion.model.NewProject;
import org.scipion.model.Project;
import org.scipion.server.ServerException;
import org.scipion.server.http.BadRequestException;
import org.scipion.store.Store;

/** Makes a project without runs and registers it. It grows under a hidden name until both are certain. Safe for use by many threads. */
final class CreateProject {

    private final Store store;
    private final ManagedProjects managed;
    private final UnfinishedCopies places;
    private final PublishProject publishing;

    CreateProject(Store store, ManagedProjects managed) {
        this.store = store;
        this.managed = managed;
        this.places = new UnfinishedCopies(managed);
        this.publishing = new PublishProject(store, managed, CreateProject::takenOnDisk);
    }

    /**
     * Does it.
     *
     * @param name as the caller typed it
     * @param status a word about its state
     * @throws BadRequestException if the name is taken
     */
    Project run(String name, String description, String status, long ownerId) {
        ProjectName clean = ProjectName.of(name);
        refuseTaken(clean, ownerId);
        try (UnfinishedCopies.Place place = places.begin()) {
            EmptyProject.create(place.folder(), description);
            NewProject row = new NewProject(clean.text(), managed.folder(clean), description, status, ownerId);
            return publishing.run(place.folder(), row, added -> {});
        } catch (IOException e) {
            throw new ServerException("The project " + clean.text() + " could not be made in " + managed.root(), e);
        }
    }

    private void refuseTaken(ProjectName name, long ownerId) {
        if (store.projects().visibleTo(ownerId).stream()
                .anyMatch(known -> known.project().name().equals(name.text()))) {
            throw new BadRequestException("A project with this name already exists for the current user" + clean(name));
        }
        if (managed.isTaken(name)) {
            throw takenOnDisk(name);
        }
    }

    private static BadRequestException takenOnDisk(ProjectName name) {
        return new BadRequestException("A project with this name already exists in the file system" + clean(name));
    }

    private static String clean(ProjectName name) {
        return " (sanitized name: '" + name.text() + "')";
    }
}
