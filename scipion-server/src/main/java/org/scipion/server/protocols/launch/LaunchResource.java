package org.scipion.server.protocols.launch;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.EnvelopeErrors;
import org.scipion.server.protocols.acting.Envelope;

/** {@code /projects/{projectId}/save} and {@code /launch}: stores the form of a run, or sets the run to work with it. */
@Path("/projects")
@EnvelopeErrors
public final class LaunchResource {

    private final SaveRun saving;
    private final LaunchRun launching;

    /** Does both in the given ways. */
    public LaunchResource(SaveRun saving, LaunchRun launching) {
        this.saving = saving;
        this.launching = launching;
    }

    /** Stores a run with the values that fit; those that do not are told with status 1 under HTTP 200. */
    @POST
    @Path("/{projectId}/save")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Save a run", tags = "protocols")
    public Envelope save(@Context AccessibleProject project, FilledForm form) {
        return saving.run(project, form);
    }

    /** Launches, restarts, schedules or stops a run; answers once it is accepted. */
    @POST
    @Path("/{projectId}/launch")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Launch, restart, schedule or stop a run", tags = "protocols")
    public Response launch(@Context User caller, @Context AccessibleProject project, FilledForm form) {
        LaunchRun.Outcome outcome = launching.run(caller, project, form);
        return outcome.answer().under(outcome.status());
    }
}
