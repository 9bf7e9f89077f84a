package org.scipion.server.plugins.devel;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.User;
import org.scipion.server.audit.Author;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.plugins.tasks.PluginOperation;
import org.scipion.server.plugins.tasks.PluginTasks;
import org.scipion.server.plugins.tasks.TaskStart;

/** {@code /plugins/devel}: plugins that are installed from folders of sources. */
@Path("/plugins/devel")
public final class DevelResource {

    private final DevelPlugins plugins;
    private final DevelFolders folders;
    private final PluginTasks tasks;

    /** Shows these plugins and installs from these folders. */
    public DevelResource(DevelPlugins plugins, DevelFolders folders, PluginTasks tasks) {
        this.plugins = plugins;
        this.folders = folders;
        this.tasks = tasks;
    }

    /** Those that are installed. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Plugins that are installed from sources", tags = "plugins")
    public List<DevelPlugin> all() {
        return plugins.all();
    }

    /** Whether a folder can be installed. */
    @POST
    @Path("/validate")
    @Access(Need.ADMIN)
    @Operation(summary = "Whether a folder can be installed as a plugin", tags = "plugins")
    public DevelValidation validate(Folder folder) {
        return folders.validate(folder.path());
    }

    /** Installs a folder in the background. */
    @POST
    @Path("/install")
    @Access(Need.ADMIN)
    @Operation(summary = "Install a plugin from a folder of sources", tags = "plugins")
    public Response install(Folder folder, @Context User caller, @Context ClientAddress from) {
        DevelValidation found = folders.validate(folder.path());
        if (!found.valid()) {
            return Response.status(400).entity(new Refusal(found)).build();
        }
        TaskStart started = tasks.start(
                Author.of(caller, from),
                new PluginOperation.InstallDevel(
                        found.path(), folder.isSet(folder.skipBinaries()), folder.isSet(folder.force())));
        return Response.ok(started).build();
    }

    /**
     * A folder of sources.
     *
     * @param path on the server
     * @param skipBinaries whether the programs that the plugin drives are left out
     * @param force always the same as not
     */
    record Folder(
            @Nullable String path,
            @Nullable Boolean skipBinaries,
            @Nullable Boolean force) {

        boolean isSet(@Nullable Boolean flag) {
            return Boolean.TRUE.equals(flag);
        }
    }

    /**
     * Why a folder is not installed, where the client looks for it.
     *
     * @param detail all that was found out
     */
    record Refusal(DevelValidation detail) {}
}
