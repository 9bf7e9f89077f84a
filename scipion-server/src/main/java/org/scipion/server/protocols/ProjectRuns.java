package org.scipion.server.protocols;

import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.projects.OpenProjects;

/** Finds the runs that requests name. Safe for use by many threads. */
public final class ProjectRuns {

    private final OpenProjects projects;

    /** Looks into the given projects. */
    public ProjectRuns(OpenProjects projects) {
        this.projects = projects;
    }

    /** The project itself. */
    public ScipionProject project(AccessibleProject project) {
        return projects.open(project);
    }

    /**
     * A run by Scipion's id of it.
     *
     * @throws NotFoundException if the project has no such run
     */
    public Run run(AccessibleProject project, long id) {
        return projects.open(project).run(id).orElseThrow(() -> new NotFoundException("Protocol not found: " + id));
    }
}
