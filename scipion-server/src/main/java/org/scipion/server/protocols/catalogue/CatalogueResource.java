package org.scipion.server.protocols.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.scipion.InstalledScipion;

/** {@code /projects/{projectId}/protocols}: the protocols that can be made, not the runs. */
@Path("/projects")
public final class CatalogueResource {

    private final InstalledScipion scipion;

    /** Asks the given Scipion. */
    public CatalogueResource(InstalledScipion scipion) {
        this.scipion = scipion;
    }

    /** The trees by the name of their view, in the order in which they are offered. */
    @GET
    @Path("/{projectId}/protocols")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Protocols that can be made, as trees", tags = "protocols")
    public JsonNode trees(@Context AccessibleProject project) {
        JsonNode trees = scipion.runtime().catalogue();
        if (trees.isEmpty()) {
            throw new NotFoundException("Protocols not found");
        }
        return trees;
    }
}
