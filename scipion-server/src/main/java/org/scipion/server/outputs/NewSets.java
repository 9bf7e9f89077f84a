package org.scipion.server.outputs;

import java.util.function.Function;
import org.scipion.bridge.ProjectOutputs;
import org.scipion.model.AccessibleProject;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.store.Projects;

/** New sets beside the ones that they were made of: the installed Scipion writes them. Safe for use by many threads. */
public final class NewSets {

    private final InstalledScipion scipion;
    private final Projects projects;

    /** Sets in projects of a list. */
    public NewSets(InstalledScipion scipion, Projects projects) {
        this.scipion = scipion;
        this.projects = projects;
    }

    /**
     * Makes a set, or a run that does, and notes that the project was changed.
     *
     * @throws org.scipion.bridge.ScipionUnavailableException if no environment is set up
     */
    public <T> T make(AccessibleProject project, Function<ProjectOutputs, T> made) {
        T set = made.apply(scipion.project(project).outputs());
        projects.touch(project.project().id());
        return set;
    }
}
