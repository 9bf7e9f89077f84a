package org.scipion.server.settings;

import org.jspecify.annotations.Nullable;
import org.scipion.server.settings.host.HostSettings;

/**
 * The settings that hold for a person in a project.
 *
 * @param projectId number of the project
 * @param settings the three of them
 */
public record EffectiveSettings(long projectId, Parts settings) {

    /**
     * The settings by whose they are.
     *
     * @param user the person's
     * @param instance the installation's
     * @param host the host's; null while its file cannot be read
     */
    public record Parts(
            UserSettings user,
            InstanceSettings instance,
            @Nullable HostSettings host) {}
}
