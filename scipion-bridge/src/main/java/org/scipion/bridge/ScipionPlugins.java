package org.scipion.bridge;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.scipion.bridge.environment.EnvironmentRevision;
import org.scipion.bridge.environment.PluginTool;

/**
 * The plugins of the Scipion environment of a home. Each call starts a Python of the environment and leaves nothing behind, so it sees what was installed a
 * moment ago. Immutable; safe for use by many threads.
 *
 * @param home Scipion's home, as {@link ScipionEnvironment#of} takes it
 */
public record ScipionPlugins(Path home) {

    /** A text that changes when packages are installed, upgraded or removed, or when settings of the home are changed. */
    public String revision() {
        return EnvironmentRevision.of(home);
    }

    /**
     * The plugins that are installed, by name. Takes a fraction of a second.
     *
     * @throws ScipionUnavailableException if no environment is set up, or its Python fails
     */
    public List<PluginPackage> installed() {
        return PluginTool.of(home).installed();
    }

    /**
     * The programs of installed plugins by package name; none where a plugin defines none. Loads the plugins, which takes some seconds.
     *
     * @throws ScipionUnavailableException if no environment is set up, or its Python fails
     */
    public Map<String, List<PluginProgram>> programs(Collection<String> packageNames) {
        return PluginTool.of(home).programs(packageNames);
    }

    /**
     * Ways to change the plugins. Only one change of an environment may be at work at a time; the caller sees to that.
     *
     * @param log file that the programs' output is appended to
     * @param stopped is asked several times a second whether a change should be given up
     * @throws ScipionUnavailableException if no environment is set up
     */
    public PluginChanges changing(Path log, BooleanSupplier stopped) {
        return new PluginChanges(PluginTool.of(home), log, stopped);
    }
}
