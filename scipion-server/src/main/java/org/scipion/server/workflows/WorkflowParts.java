package org.scipion.server.workflows;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.ProjectChanges;
import org.scipion.server.scipion.InstalledScipion;

/** The parts that answer for workflows, made once and joined. */
public final class WorkflowParts {

    private final List<Object> resources;

    /**
     * Makes them.
     *
     * @param folders folders whose workflow files may be read and written
     */
    public WorkflowParts(
            InstalledScipion scipion,
            ProjectChanges changes,
            ProjectRuns runs,
            List<Path> folders,
            InstantSource clock) {
        WorkflowPlugins plugins = new WorkflowPlugins(scipion);
        ImportWorkflow importing = new ImportWorkflow(changes, plugins);
        ExportWorkflow exporting = new ExportWorkflow(changes, runs, clock);
        this.resources = List.of(
                new TemplatesResource(scipion, plugins, importing),
                new ClipboardResource(exporting, importing),
                new WorkflowFilesResource(new WorkflowFiles(folders), plugins, importing, exporting));
    }

    /** What answers requests. */
    public List<Object> resources() {
        return resources;
    }
}
