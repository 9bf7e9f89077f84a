package org.scipion.server.plugins.tasks;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.User;
import org.scipion.server.audit.Author;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.plugins.PluginName;

/** Installing and removing plugins, in the background. */
@Path("/plugins")
public final class ChangesResource {

    private static final int MOST = 100;

    private final PluginTasks tasks;

    /** Takes tasks on there. */
    public ChangesResource(PluginTasks tasks) {
        this.tasks = tasks;
    }

    /** Installs a plugin, or brings it to its newest release. */
    @POST
    @Path("/install/{pluginName}")
    @Access(Need.ADMIN)
    @Operation(summary = "Install or update a plugin", tags = "plugins")
    public TaskStart install(
            @PathParam("pluginName") String pluginName,
            @QueryParam("skipBinaries") @DefaultValue("false") boolean skipBinaries,
            @Context User caller,
            @Context ClientAddress from) {
        return tasks.start(
                Author.of(caller, from),
                new PluginOperation.Install(PluginName.of(pluginName).text(), skipBinaries));
    }

    /** Installs several, one after the other. */
    @POST
    @Path("/install-batch")
    @Access(Need.ADMIN)
    @Operation(summary = "Install several plugins", tags = "plugins")
    public TaskStart installBatch(Batch batch, @Context User caller, @Context ClientAddress from) {
        List<String> names = batch.names();
        boolean skipped = Boolean.TRUE.equals(batch.skipBinaries());
        return tasks.start(
                Author.of(caller, from),
                names.size() == 1
                        ? new PluginOperation.Install(names.getFirst(), skipped)
                        : new PluginOperation.InstallBatch(names, skipped));
    }

    /** Removes a plugin and its programs. */
    @POST
    @Path("/uninstall/{pluginName}")
    @Access(Need.ADMIN)
    @Operation(summary = "Remove a plugin", tags = "plugins")
    public TaskStart uninstall(
            @PathParam("pluginName") String pluginName, @Context User caller, @Context ClientAddress from) {
        return tasks.start(
                Author.of(caller, from),
                new PluginOperation.Uninstall(PluginName.of(pluginName).text()));
    }

    /** Installs a program of a plugin. */
    @POST
    @Path("/{pluginName}/binaries/{binaryTarget}/install")
    @Access(Need.ADMIN)
    @Operation(summary = "Install a program of a plugin", tags = "plugins")
    public TaskStart installBinary(
            @PathParam("pluginName") String pluginName,
            @PathParam("binaryTarget") String binaryTarget,
            @Context User caller,
            @Context ClientAddress from) {
        return tasks.start(
                Author.of(caller, from),
                new PluginOperation.InstallBinary(PluginName.of(pluginName).text(), target(binaryTarget)));
    }

    /** Removes a program of a plugin. */
    @POST
    @Path("/{pluginName}/binaries/{binaryTarget}/uninstall")
    @Access(Need.ADMIN)
    @Operation(summary = "Remove a program of a plugin", tags = "plugins")
    public TaskStart uninstallBinary(
            @PathParam("pluginName") String pluginName,
            @PathParam("binaryTarget") String binaryTarget,
            @Context User caller,
            @Context ClientAddress from) {
        return tasks.start(
                Author.of(caller, from),
                new PluginOperation.UninstallBinary(PluginName.of(pluginName).text(), target(binaryTarget)));
    }

    private static String target(String given) {
        if (!given.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,199}")) {
            throw new BadRequestException("'" + given + "' is no name and version of a program");
        }
        return given;
    }

    /**
     * Several plugins.
     *
     * @param plugins their packages
     * @param skipBinaries whether the programs that they drive are left out
     */
    record Batch(
            @Nullable List<@Nullable String> plugins,
            @Nullable Boolean skipBinaries) {

        List<String> names() {
            List<String> names = plugins == null
                    ? List.of()
                    : plugins.stream()
                            .map(name -> name == null ? "" : name)
                            .filter(name -> !name.isBlank())
                            .map(name -> PluginName.of(name).text())
                            .distinct()
                            .toList();
            if (names.isEmpty()) {
                throw new BadRequestException("No plugins selected");
            }
            if (names.size() > MOST) {
                throw new BadRequestException(
                        "At most " + MOST + " plugins are installed at once, not " + names.size());
            }
            return names;
        }
    }
}
