package org.scipion.server.plugins.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A change of the plugins, as it is stored with its task and as clients are told of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PluginOperation.Install.class, name = PluginOperation.Install.WORD),
    @JsonSubTypes.Type(value = PluginOperation.InstallBatch.class, name = PluginOperation.InstallBatch.WORD),
    @JsonSubTypes.Type(value = PluginOperation.InstallDevel.class, name = PluginOperation.InstallDevel.WORD),
    @JsonSubTypes.Type(value = PluginOperation.Uninstall.class, name = PluginOperation.Uninstall.WORD),
    @JsonSubTypes.Type(value = PluginOperation.InstallBinary.class, name = PluginOperation.InstallBinary.WORD),
    @JsonSubTypes.Type(value = PluginOperation.UninstallBinary.class, name = PluginOperation.UninstallBinary.WORD)
})
public sealed interface PluginOperation {

    /** The client's word for it. */
    @JsonIgnore
    String word();

    /** What is changed, in a word. */
    @JsonIgnore
    String subject();

    /**
     * A plugin is installed, or brought to its newest release.
     *
     * @param pluginName its package
     * @param skipBinaries whether the programs that it drives are left out
     */
    record Install(String pluginName, boolean skipBinaries) implements PluginOperation {
        static final String WORD = "install";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public String subject() {
            return pluginName;
        }
    }

    /**
     * Several are installed, one after the other, until one fails.
     *
     * @param plugins their packages
     * @param skipBinaries whether the programs that they drive are left out
     */
    record InstallBatch(List<String> plugins, boolean skipBinaries) implements PluginOperation {
        static final String WORD = "install-batch";

        /** Copies the list. */
        public InstallBatch {
            plugins = List.copyOf(plugins);
        }

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public String subject() {
            return "batch:" + plugins.size();
        }
    }

    /**
     * A plugin is installed from a folder of sources, so that changes there take effect.
     *
     * @param path the folder
     * @param skipBinaries whether the programs that it drives are left out
     * @param force kept as it was asked for; pip needs no such word
     */
    record InstallDevel(String path, boolean skipBinaries, boolean force) implements PluginOperation {
        static final String WORD = "install-devel";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public String subject() {
            return path;
        }
    }

    /**
     * A plugin is removed, with the programs that it installed.
     *
     * @param pluginName its package
     */
    record Uninstall(String pluginName) implements PluginOperation {
        static final String WORD = "uninstall";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public String subject() {
            return pluginName;
        }
    }

    /**
     * A program of an installed plugin is installed.
     *
     * @param pluginName the plugin's package
     * @param binaryTarget name and version of the program
     */
    record InstallBinary(String pluginName, String binaryTarget) implements PluginOperation {
        static final String WORD = "install-binary";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public String subject() {
            return pluginName;
        }
    }

    /**
     * A program of an installed plugin is removed.
     *
     * @param pluginName the plugin's package
     * @param binaryTarget name and version of the program
     */
    record UninstallBinary(String pluginName, String binaryTarget) implements PluginOperation {
        static final String WORD = "uninstall-binary";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public String subject() {
            return pluginName;
        }
    }
}
