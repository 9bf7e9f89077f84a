package org.scipion.server.plugins.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;

/** {@code /plugins}: plugins of Scipion, installed or not. */
@Path("/plugins")
public final class PluginsResource {

    private final PluginCatalogue catalogue;

    /** Shows this catalogue. */
    public PluginsResource(PluginCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All of them. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Plugins of Scipion, installed or not", tags = "plugins")
    public List<PluginOut> all() {
        return catalogue.all();
    }

    /** One of them. */
    @GET
    @Path("/{pluginName}")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "A plugin of Scipion", tags = "plugins")
    public PluginOut named(@PathParam("pluginName") String pluginName) {
        return catalogue.named(pluginName);
    }
}
