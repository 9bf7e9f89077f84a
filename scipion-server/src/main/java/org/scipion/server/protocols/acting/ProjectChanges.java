package org.scipion.server.protocols.acting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scipion.bridge.ProjectRuntime;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.graph.ReadGraph;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.store.Projects;

/** Changes of projects by the installed Scipion, and what is answered after them. Safe for use by many threads. */
public final class ProjectChanges {

    private final InstalledScipion scipion;
    private final ProjectRuns runs;
    private final ReadGraph graphs;
    private final Projects projects;

    /** Changes projects of a list. */
    public ProjectChanges(InstalledScipion scipion, ProjectRuns runs, ReadGraph graphs, Projects projects) {
        this.scipion = scipion;
        this.runs = runs;
        this.graphs = graphs;
        this.projects = projects;
    }

    /** The project as Scipion can change it. */
    public ProjectRuntime of(AccessibleProject project) {
        return scipion.project(project);
    }

    /** Notes that a project was changed. */
    public void note(AccessibleProject project) {
        projects.touch(project.project().id());
    }

    /** As {@link #note}, and answers with the graph as it is now. */
    public Envelope answerWithGraph(AccessibleProject project) {
        note(project);
        return Envelope.done(graphs.nodes(project));
    }

    /** As {@link #note}, and answers without the graph. */
    public Envelope answer(AccessibleProject project) {
        note(project);
        return Envelope.done();
    }

    /**
     * Those of some runs that the project has.
     *
     * @param doing what is done to them, for the refusal
     * @throws UnprocessableException if it has none of them
     */
    public List<Long> known(AccessibleProject project, List<Long> ids, String doing) {
        Set<Long> there = runs.project(project).runs().stream().map(Run::id).collect(Collectors.toSet());
        List<Long> known = ids.stream().filter(there::contains).toList();
        if (known.isEmpty()) {
            throw new UnprocessableException("No valid protocols to " + doing);
        }
        return known;
    }
}
