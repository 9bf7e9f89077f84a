package org.scipion.server;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins come from.
 *
 * @param repository address of the JSON list of Scipion's plugins
 * @param packageIndex address of a package index; {@code /NAME/json} below it describes a package as PyPI does
 * @param develRoots folders whose subfolders administrators may install from source; none means that nobody may
 */
public record PluginSources(String repository, String packageIndex, List<Path> develRoots) {

    /** Copies the list. */
    public PluginSources {
        develRoots = List.copyOf(develRoots);
    }
}
