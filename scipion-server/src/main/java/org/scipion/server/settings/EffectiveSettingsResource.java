package org.scipion.server.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.store.Settings;

/** {@code /projects/{projectId}/effective-settings}: the settings that hold for a caller in a project. */
@Path("/projects")
public final class EffectiveSettingsResource {

    private final Settings settings;
    private final InstalledScipion scipion;

    /** Reads saved settings, and asks Scipion for its host. */
    public EffectiveSettingsResource(Settings settings, InstalledScipion scipion) {
        this.settings = settings;
        this.scipion = scipion;
    }

    /** Those of the caller, of the installation, and of the host that runs go to. */
    @GET
    @Path("/{projectId}/effective-settings")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Settings in force", tags = "projects")
    public Effective effective(@Context User caller, @Context AccessibleProject project) {
        return new Effective(
                project.project().id(),
                new Parts(
                        KnownSettings.OF_USER.with(settings.ofUser(caller.id())),
                        KnownSettings.OF_INSTANCE.with(settings.ofInstance()),
                        HostView.of(scipion).orElse(null)));
    }

    /** The answer. */
    record Effective(long projectId, Parts settings) {}

    /**
     * The settings by what they are about.
     *
     * @param host null while it is not known
     */
    record Parts(
            ObjectNode user, ObjectNode instance, @Nullable ObjectNode host) {}
}
