package org.scipion.server.settings.environment;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import org.scipion.model.User;
import org.scipion.server.audit.Author;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.InvalidFieldsException;

/** {@code /settings/environment}: environment variables of Scipion's workers. */
@Path("/settings/environment")
public final class EnvironmentResource {

    private final WorkerEnvironment environment;

    /** Shows and changes these variables. */
    public EnvironmentResource(WorkerEnvironment environment) {
        this.environment = environment;
    }

    /** All that are known, by name. */
    @GET
    @Access(Need.ADMIN)
    @Operation(summary = "Environment variables of Scipion's workers", tags = "settings")
    public List<EnvironmentVariable> read() {
        return environment.all();
    }

    /** Sets those that the body names, all or none. */
    @PATCH
    @Access(Need.ADMIN)
    @Operation(summary = "Set environment variables of Scipion's workers", tags = "settings")
    public List<EnvironmentVariable> change(
            Map<String, String> body, @Context User caller, @Context ClientAddress from) {
        body.forEach((name, value) -> {
            if (value == null) {
                throw new InvalidFieldsException("body." + name, "Input should be a text");
            }
        });
        return environment.change(Author.of(caller, from), body);
    }

    /** Takes one back, so that the value without it holds; one that was not set is left as it is. */
    @DELETE
    @Path("/{variableName}")
    @Access(Need.ADMIN)
    @Operation(summary = "Take back an environment variable", tags = "settings")
    public List<EnvironmentVariable> remove(
            @PathParam("variableName") String variableName, @Context User caller, @Context ClientAddress from) {
        return environment.remove(Author.of(caller, from), variableName);
    }
}
