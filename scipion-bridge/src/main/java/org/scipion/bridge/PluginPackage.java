package org.scipion.bridge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A plugin that is installed in a Scipion environment, as its Python package tells of itself.
 *
 * @param packageName its name in the package index
 * @param module its Python package
 * @param version its version
 * @param summary what it does, in a line
 * @param author who wrote it
 * @param email how to reach them
 * @param homePage where to read more
 * @param sourceFolder the folder that an editable installation leads to; empty for any other
 */
public record PluginPackage(
        String packageName,
        String module,
        String version,
        String summary,
        String author,
        String email,
        String homePage,
        Optional<Path> sourceFolder) {}
