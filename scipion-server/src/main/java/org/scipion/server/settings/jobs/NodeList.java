package org.scipion.server.settings.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.server.settings.machine.GraphicsCard;

/**
 * What the machines that run protocols have.
 *
 * @param available always true
 * @param error always null
 * @param nodes this machine
 */
public record NodeList(boolean available, @Nullable String error, List<Node> nodes) {

    /**
     * A machine.
     *
     * @param hostname its name
     * @param error null unless it could not be asked
     * @param gpuCount how many graphics cards
     * @param gpus the graphics cards
     * @param plugins what is installed
     */
    public record Node(
            String hostname,
            @Nullable String error,
            int gpuCount,
            List<GraphicsCard> gpus,
            List<InstalledPlugin> plugins) {}

    /**
     * An installed plugin.
     *
     * @param pipName name of its package in the index
     * @param name name in Scipion, that of its Python package
     * @param pipVersion installed version
     */
    public record InstalledPlugin(String pipName, String name, String pipVersion) {}
}
