package org.scipion.server.system;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;

/** {@code /health}: whether requests are answered. */
@Path("/health")
public final class HealthResource {

    /** Always the same answer; it costs no more than the way to it. */
    @GET
    @Access(Need.PUBLIC)
    @Operation(summary = "Whether the server answers", tags = "system")
    public Map<String, String> health() {
        return Map.of("status", "ok");
    }
}
