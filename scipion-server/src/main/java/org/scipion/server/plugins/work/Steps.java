package org.scipion.server.plugins.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.PluginChanges;
import org.scipion.bridge.PluginPackage;
import org.scipion.bridge.ScipionPlugins;
import org.scipion.server.plugins.catalogue.PluginCatalogue;
import org.scipion.server.plugins.devel.DevelPlugins;
import org.scipion.server.plugins.tasks.PluginOperation;
import org.scipion.server.plugins.tasks.TaskId;

/**
 * The steps of one change.
 *
 * @param plugins what is installed, and ways to change it
 * @param catalogue knows which packages are plugins
 * @param devel where plugins that are installed from sources are noted
 * @param task the task that this is
 * @param log where programs write
 * @param progress where steps are told
 * @param stopped whether someone wants the task to stop
 */
record Steps(
        ScipionPlugins plugins,
        PluginCatalogue catalogue,
        DevelPlugins devel,
        TaskId task,
        Path log,
        TaskProgress progress,
        BooleanSupplier stopped) {

    private static final String PREFIX = "scipion-";

    /** Makes the change and tells it in a sentence. */
    String make(PluginOperation change) {
        return switch (change) {
            case PluginOperation.Install one -> install(one.pluginName(), one.skipBinaries());
            case PluginOperation.InstallBatch all -> installAll(all.plugins(), all.skipBinaries());
            case PluginOperation.InstallDevel sources -> installDevel(Path.of(sources.path()), sources.skipBinaries());
            case PluginOperation.Uninstall one -> uninstall(one.pluginName());
            case PluginOperation.InstallBinary one -> {
                requireInstalled(one.pluginName());
                progress.step("Installing binaries...");
                boolean done = changes().installPrograms(one.pluginName(), Optional.of(one.binaryTarget()));
                yield one.binaryTarget() + (done ? " installed successfully" : " was installed already");
            }
            case PluginOperation.UninstallBinary one -> {
                requireInstalled(one.pluginName());
                progress.step("Removing binaries...");
                boolean done = changes().uninstallPrograms(one.pluginName(), Optional.of(one.binaryTarget()));
                yield one.binaryTarget() + (done ? " uninstalled successfully" : " was not installed");
            }
        };
    }

    private String installAll(List<String> names, boolean skipBinaries) {
        for (int i = 0; i < names.size(); i++) {
            progress.step("Installing " + names.get(i) + " (" + (i + 1) + " of " + names.size() + ")");
            try {
                String _ = install(names.get(i), skipBinaries);
            } catch (BridgeException | PluginChangeException e) {
                throw new PluginChangeException(
                        names.get(i) + " could not be installed, so " + (names.size() - i) + " of " + names.size()
                                + " plugins are left out: " + e.getMessage(),
                        e);
            }
        }
        return names.size() + " plugins installed successfully";
    }

    private String install(String name, boolean skipBinaries) {
        progress.step("Resolving plugin...");
        if (!name.startsWith(PREFIX) && !catalogue.knows(name)) {
            throw new PluginChangeException("'" + name
                    + "' is no plugin of Scipion: neither the plugin repository nor this installation knows it,"
                    + " and its name does not begin with " + PREFIX);
        }
        Optional<String> before = installed(name).map(PluginPackage::version);
        restoringOnFailure(name, before, () -> {
            progress.step("Installing pip module...");
            changes().install(name, Optional.empty());
            installed(name, skipBinaries);
        });
        return name + " installed successfully";
    }

    private String installDevel(Path sources, boolean skipBinaries) {
        progress.step("Installing pip module...");
        changes().installEditable(sources);
        PluginPackage made = plugins.installed().stream()
                .filter(one -> one.sourceFolder().filter(sources::equals).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new PluginChangeException(
                                "The package in " + sources
                                        + " was installed, but it is no plugin of Scipion: it declares no entry point 'pyworkflow.plugin'"));
        installed(made.packageName(), skipBinaries);
        devel.add(made.packageName(), sources, task.text());
        return made.packageName() + " installed successfully";
    }

    private void installed(String name, boolean skipBinaries) {
        progress.step("Loading plugin...");
        changes().check(name);
        if (skipBinaries) {
            progress.step("Skipping binaries installation.");
        } else {
            progress.step("Installing binaries...");
            boolean _ = changes().installPrograms(name, Optional.empty());
        }
        progress.step("Refreshing plugin catalog...");
    }

    private String uninstall(String name) {
        if (installed(name).isEmpty()) {
            progress.step("Plugin is not installed. Nothing to do.");
            devel.remove(name);
            return name + " was not installed";
        }
        progress.step("Removing binaries...");
        boolean _ = changes().uninstallPrograms(name, Optional.empty());
        progress.step("Uninstalling pip module...");
        changes().uninstall(name);
        if (installed(name).isPresent()) {
            throw new PluginChangeException("Plugin pip package is still installed after uninstall: " + name);
        }
        devel.remove(name);
        return name + " uninstalled successfully";
    }

    private void requireInstalled(String name) {
        if (installed(name).isEmpty()) {
            throw new PluginChangeException("Plugin is not installed: " + name);
        }
    }

    private Optional<PluginPackage> installed(String name) {
        return plugins.installed().stream()
                .filter(one -> one.packageName().equalsIgnoreCase(name))
                .findFirst();
    }

    private PluginChanges changes() {
        return plugins.changing(log, stopped);
    }

    /** What fails or is cancelled leaves the version that was there before, and nothing of a new plugin. */
    private void restoringOnFailure(String name, Optional<String> before, Runnable work) {
        try {
            work.run();
        } catch (BridgeException | PluginChangeException e) {
            progress.step("Rolling back installation...");
            try {
                restore(name, before);
            } catch (BridgeException worse) {
                e.addSuppressed(worse);
                throw new PluginChangeException(
                        e.getMessage() + ". The former state could not be restored either: " + worse.getMessage(), e);
            }
            throw e;
        }
    }

    private void restore(String name, Optional<String> before) {
        Optional<String> now = installed(name).map(PluginPackage::version);
        PluginChanges uncancelled = plugins.changing(log, () -> false);
        if (before.isPresent() && !before.equals(now)) {
            uncancelled.install(name, before);
        } else if (before.isEmpty() && now.isPresent()) {
            uncancelled.uninstall(name);
        }
    }
}
