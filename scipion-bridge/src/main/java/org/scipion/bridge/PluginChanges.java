package org.scipion.bridge;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.scipion.bridge.environment.PluginTool;

/**
 * Changes of the plugins of one environment; made by {@link ScipionPlugins#changing}. Each throws {@link BootstrapException} when it fails, was stopped or
 * took longer than two hours; what it had done by then stays.
 */
public final class PluginChanges {

    private final PluginTool tool;
    private final Path log;
    private final BooleanSupplier stopped;

    PluginChanges(PluginTool tool, Path log, BooleanSupplier stopped) {
        this.tool = tool;
        this.log = log;
        this.stopped = stopped;
    }

    /**
     * Installs a package or another version of it.
     *
     * @param version empty for the newest that fits
     */
    public void install(String packageName, Optional<String> version) {
        tool.pip(
                log,
                stopped,
                "install",
                "--upgrade",
                packageName + version.map(one -> "==" + one).orElse(""));
    }

    /** Installs a plugin from the folder of its sources, so that changes there take effect. */
    public void installEditable(Path sources) {
        tool.pip(log, stopped, "install", "--editable", sources.toString());
    }

    /** Tries whether the plugin of a package can be loaded. */
    public void check(String packageName) {
        tool.check(log, stopped, packageName);
    }

    /** Removes a package. */
    public void uninstall(String packageName) {
        tool.pip(log, stopped, "uninstall", "--yes", packageName);
    }

    /**
     * Installs programs of an installed plugin.
     *
     * @param target which; empty for all that the plugin installs by default
     * @return whether there was something to do
     */
    public boolean installPrograms(String packageName, Optional<String> target) {
        return tool.changePrograms(log, stopped, "install-binaries", packageName, target);
    }

    /**
     * Removes programs of an installed plugin.
     *
     * @param target which; empty for all
     * @return whether there was something to do
     */
    public boolean uninstallPrograms(String packageName, Optional<String> target) {
        return tool.changePrograms(log, stopped, "uninstall-binaries", packageName, target);
    }
}
