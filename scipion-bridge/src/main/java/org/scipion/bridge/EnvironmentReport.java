package org.scipion.bridge;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found in a Scipion environment by loading all of it.
 *
 * @param python its interpreter
 * @param pythonVersion version of that
 * @param scipionVersion version of pyworkflow, the core of Scipion
 * @param protocols number of protocol classes, abstract ones included
 * @param objects number of classes of data objects
 * @param plugins every plugin, also those that could not be imported
 */
public record EnvironmentReport(
        Path python,
        String pythonVersion,
        String scipionVersion,
        int protocols,
        int objects,
        List<ScipionPlugin> plugins) {

    /** Copies the list. */
    public EnvironmentReport {
        plugins = List.copyOf(plugins);
    }
}
