package org.scipion.server.http;

import java.nio.file.Files;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.store.Projects;

/** The projects that the store lists, for most needs as long as their folders are there. */
public final class StoredProjects implements ProjectDoor {

    private final Projects projects;

    /** Looks into this store. */
    public StoredProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public AccessibleProject open(User caller, long projectId, Access.Need need) {
        return projects.visible(projectId, caller.id())
                .filter(found -> need == Access.Need.PROJECT_OWNER
                        || Files.isDirectory(found.project().folder()))
                .orElseThrow(() -> new NotFoundException("Project not found"));
    }
}
