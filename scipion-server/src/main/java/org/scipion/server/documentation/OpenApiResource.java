package org.scipion.server.documentation;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.rest.Route;

/** {@code /openapi.json}: what the API answers, read from the resources themselves when it is first asked for. */
@Hidden
@Path("/openapi.json")
public final class OpenApiResource {

    private final ApiDescription description;
    private byte[] written = {};

    /** Describes the given resources under a mount path, and who may call their routes. */
    public OpenApiResource(String mountPath, Supplier<List<Object>> resources, Supplier<List<Route>> routes) {
        this.description = new ApiDescription(mountPath, resources, routes);
    }

    /** The document. */
    @GET
    @Access(Need.PUBLIC)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] document() {
        synchronized (this) {
            if (written.length == 0) {
                written = description.json();
            }
            return written;
        }
    }
}
