package org.scipion.server.protocols.wizards;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.scipion.bridge.RunTarget;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.scipion.InstalledScipion;

/** {@code /projects/{projectId}/wizards/execute}: runs a wizard of a form. Nothing of the project changes. */
@Path("/projects")
public final class WizardsResource {

    private final InstalledScipion scipion;
    private final WizardPictures pictures;

    /** Asks the given Scipion, and draws what it names. */
    public WizardsResource(InstalledScipion scipion, WizardPictures pictures) {
        this.scipion = scipion;
        this.pictures = pictures;
    }

    /** Values that the wizard proposes, or a dialog that it needs first. */
    @POST
    @Path("/{projectId}/wizards/execute")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Run a wizard of a form", tags = "protocols")
    public JsonNode execute(@Context AccessibleProject project, WizardCall call) {
        String parameter = call.parameter();
        String wizard = call.wizard();
        RunTarget target = call.target();
        JsonNode result =
                scipion.project(project).forms().wizard(target, parameter, wizard, call.values(), call.inputs());
        return pictures.drawnInto(result, project);
    }
}
