package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;
import org.scipion.model.NewProject;
import org.scipion.model.Project;
import org.scipion.server.ServerException;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.projects.copy.FolderRemoval;
import org.scipion.store.FolderTakenException;
import org.scipion.store.Store;

/** Gives a finished folder its name among the projects in the transaction that registers it: both happen, or neither. */
final class PublishProject {

    private final Store store;
    private final ManagedProjects managed;
    private final Function<ProjectName, BadRequestException> taken;

    /**
     * Publishes in a folder of projects.
     *
     * @param taken what is told when the name is taken on disk
     */
    PublishProject(Store store, ManagedProjects managed, Function<ProjectName, BadRequestException> taken) {
        this.store = store;
        this.managed = managed;
        this.taken = taken;
    }

    /**
     * Does it. After a failure nothing of it is left under its name.
     *
     * @param built the finished folder, in the folder of projects
     * @param further is called with the new row in the same transaction
     */
    Project run(Path built, NewProject row, Consumer<Project> further) throws IOException {
        try {
            return store.inTransaction(() -> publish(built, row, further));
        } catch (FolderTakenException e) {
            BadRequestException refusal = taken.apply(new ProjectName(row.name()));
            refusal.initCause(e);
            throw refusal;
        } catch (RuntimeException e) {
            takeBack(built, row.folder());
            throw e;
        }
    }

    private Project publish(Path built, NewProject row, Consumer<Project> further) {
        Project added = store.projects().add(row);
        further.accept(added);
        ProjectName name = new ProjectName(row.name());
        if (managed.isTaken(name)) {
            throw taken.apply(name);
        }
        try {
            Files.move(built, row.folder(), StandardCopyOption.ATOMIC_MOVE);
            return added;
        } catch (IOException e) {
            throw new ServerException("The project " + row.name() + " could not be put into its place", e);
        }
    }

    /** A folder that has its final name though its row was not kept. */
    private static void takeBack(Path built, Path published) throws IOException {
        if (!Files.exists(built)) {
            FolderRemoval.remove(published);
        }
    }
}
