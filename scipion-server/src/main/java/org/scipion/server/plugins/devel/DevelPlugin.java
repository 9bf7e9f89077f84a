package org.scipion.server.plugins.devel;

import org.jspecify.annotations.Nullable;

/**
 * A plugin that is installed from a folder of sources, as the client reads it.
 *
 * @param pipName name of its package
 * @param path the folder
 * @param mode always {@code devel}
 * @param installedAt when it was first installed from a folder
 * @param updatedAt when it was last installed from this folder
 * @param taskId the task that did that
 */
public record DevelPlugin(
        String pipName,
        String path,
        String mode,
        String installedAt,
        String updatedAt,
        @Nullable String taskId) {}
