package org.scipion.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scipion.model.AccessibleProject;
import org.scipion.model.DiskUse;
import org.scipion.model.NewProject;
import org.scipion.model.Project;

/**
 * Registered projects. Safe for use by many threads. Every change of a project that does not exist throws
 * {@link MissingException}.
 */
public interface Projects {

    /**
     * Registers a project.
     *
     * @throws FolderTakenException if its folder is registered already
     * @throws MissingException if there is no such owner
     */
    Project add(NewProject project);

    /** The project with this number, whoever may see it. */
    Optional<Project> find(long id);

    /** The project in this folder, whoever may see it. */
    Optional<Project> findByFolder(Path folder);

    /** The project as this person may see it; empty when it is absent and when it is forbidden. */
    Optional<AccessibleProject> visible(long projectId, long userId);

    /** All projects that this person may see, the one changed last first. */
    List<AccessibleProject> visibleTo(long userId);

    /** Every project, by number. */
    List<Project> all();

    /**
     * Replaces name, folder and description.
     *
     * @throws FolderTakenException if another project has that folder
     */
    Project change(long id, String name, Path folder, String description);

    /** Notes that something in the project changed just now. */
    void touch(long id);

    /** Notes how many protocol runs the project has; no change of the project itself. */
    void recordRuns(long id, int runs);

    /** Notes the room it takes on disk; no change of the project itself. */
    void recordDiskUse(long id, DiskUse use);

    /** Forgets the project with all that people added to it, not its folder. False when there was none. */
    boolean remove(long id);
}
