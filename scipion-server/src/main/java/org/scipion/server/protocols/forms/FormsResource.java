package org.scipion.server.protocols.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.bridge.RunTarget;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.scipion.InstalledScipion;

/** {@code /projects/{projectId}/protocols/{protocolId}} and {@code /protclass/{protClassName}}: forms of runs. */
@Path("/projects")
public final class FormsResource {

    private final InstalledScipion scipion;

    /** Asks the given Scipion. */
    public FormsResource(InstalledScipion scipion) {
        this.scipion = scipion;
    }

    /** The form of a run, with its values. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Form of a run", tags = "protocols")
    public JsonNode ofRun(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        return form(project, RunTarget.of(protocolId));
    }

    /** The form of a run that is yet to be made, with its defaults. */
    @GET
    @Path("/{projectId}/protclass/{protClassName}")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Form of a new run", tags = "protocols")
    public JsonNode ofClass(@Context AccessibleProject project, @PathParam("protClassName") String protClassName) {
        return form(project, RunTarget.of(protClassName));
    }

    private JsonNode form(AccessibleProject project, RunTarget target) {
        JsonNode form = scipion.project(project).forms().form(target);
        return FormContext.completed(form, project.project().id());
    }
}
