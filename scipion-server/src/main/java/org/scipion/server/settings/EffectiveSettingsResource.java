package org.scipion.server.settings;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.BridgeException;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.RequestException;
import org.scipion.server.settings.host.HostSettings;
import org.scipion.server.settings.host.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /projects/{projectId}/effective-settings}: what holds for the caller in a project. */
@Path("/projects/{projectId}/effective-settings")
public final class EffectiveSettingsResource {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveSettingsResource.class);

    private final StoredSettings settings;
    private final Hosts hosts;

    EffectiveSettingsResource(StoredSettings settings, Hosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /** Settings of the caller, of the installation and of the host. */
    @GET
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Settings that hold in a project", tags = "projects")
    public EffectiveSettings read(@PathParam("projectId") long projectId, @Context User caller) {
        return new EffectiveSettings(
                projectId, new EffectiveSettings.Parts(settings.ofUser(caller), settings.ofInstance(), host()));
    }

    /** A mistake in a file for queues must not keep people from their projects. */
    private @Nullable HostSettings host() {
        try {
            return hosts.settings();
        } catch (BridgeException | RequestException e) {
            LOG.warn("hosts.conf cannot be read: {}", e.getMessage());
            return null;
        }
    }
}
