package org.scipion.server.workflows;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BodyLimit;

/** {@code /projects/{projectId}/protocols/export-workflow} and {@code /import-workflow}: copies runs, and pastes them. */
@Path("/projects")
public final class ClipboardResource {

    private static final long LARGEST = 16 << 20;

    private final ExportWorkflow exporting;
    private final ImportWorkflow importing;

    ClipboardResource(ExportWorkflow exporting, ImportWorkflow importing) {
        this.exporting = exporting;
        this.importing = importing;
    }

    /** Runs as a workflow that can be pasted into this or another project. */
    @POST
    @Path("/{projectId}/protocols/export-workflow")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Copy runs as a workflow", tags = "workflows")
    public Map<String, Object> copy(@Context AccessibleProject project, ExportedRuns chosen) {
        List<Long> ids = chosen.ids();
        return exporting.clipboard(project, ids);
    }

    /** Makes runs of a copied workflow. */
    @POST
    @Path("/{projectId}/protocols/import-workflow")
    @Access(Need.PROJECT_WRITE)
    @BodyLimit(LARGEST)
    @Operation(summary = "Paste a workflow", tags = "workflows")
    public Map<String, Object> paste(@Context AccessibleProject project, Pasted pasted) {
        WorkflowText text = pasted.text();
        boolean fromHere = pasted.isFrom(project.project().id(), text);
        return importing.run(project, text, fromHere).answer();
    }
}
