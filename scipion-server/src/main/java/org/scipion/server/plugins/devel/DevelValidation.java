package org.scipion.server.plugins.devel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a folder can be installed as a plugin, as the client reads it.
 *
 * @param valid whether it can
 * @param path the folder
 * @param exists whether there is anything
 * @param isDirectory whether it is a folder
 * @param allowed whether it lies where the administrator allows sources
 * @param pipName name of its package, as far as its files tell
 * @param hasPyproject whether it has a {@code pyproject.toml}
 * @param hasSetupPy whether it has a {@code setup.py}
 * @param hasSetupCfg whether it has a {@code setup.cfg}
 * @param hasInstallMetadata whether it has any of these
 * @param allowedRoots where sources are allowed
 * @param message what people read
 */
@JsonInclude(Include.NON_NULL)
record DevelValidation(
        boolean valid,
        String path,
        boolean exists,
        boolean isDirectory,
        boolean allowed,
        @Nullable String pipName,
        boolean hasPyproject,
        boolean hasSetupPy,
        boolean hasSetupCfg,
        boolean hasInstallMetadata,
        List<String> allowedRoots,
        String message) {

    /** The folder, if it can be installed. */
    @JsonIgnore
    Path folder() {
        return Path.of(path);
    }
}
