package org.scipion.server.viewers;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.Outputs;

/** Asks whether the server shows an output itself; it never does, so the client opens its own viewer by class. */
@Path("/projects/{projectId}/protocols/{protocolId}/viewer/resolve")
public final class ViewerChoiceResource {

    private final Outputs outputs;

    /** Looks into the given projects. */
    ViewerChoiceResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /**
     * The answer.
     *
     * @param handled always false
     */
    public record Choice(boolean handled) {}

    /** Whatever the body says: revisions of the client send three shapes of it. */
    @POST
    @Access(Need.PROJECT_READ)
    public Choice resolve(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        outputs.checkRun(project, protocolId);
        return new Choice(false);
    }
}
