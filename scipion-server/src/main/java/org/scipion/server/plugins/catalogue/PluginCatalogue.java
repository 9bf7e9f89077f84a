package org.scipion.server.plugins.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scipion.bridge.PluginPackage;
import org.scipion.bridge.PluginProgram;
import org.scipion.bridge.ScipionPlugins;
import org.scipion.server.PluginSources;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.UnavailableException;
import org.scipion.server.plugins.RemoteJson;
import org.scipion.server.plugins.devel.DevelPlugins;
import org.scipion.server.scipion.InstalledScipion;

/**
 * All plugins: those that the plugin repository lists and those that are installed. What is installed is looked up again whenever the environment changed.
 * Safe for use by many threads.
 */
public final class PluginCatalogue {

    private static final java.time.Duration PATIENCE = java.time.Duration.ofMinutes(1);

    private final PluginRepository repository;
    private final PackageIndex index;
    private final ScipionPlugins plugins;
    private final InstalledScipion scipion;
    private final DevelPlugins devel;
    private Installed installed = Installed.NOTHING;

    /** Joins these sources. */
    public PluginCatalogue(
            PluginSources sources,
            ScipionPlugins plugins,
            InstalledScipion scipion,
            DevelPlugins devel,
            InstantSource clock) {
        RemoteJson remote = new RemoteJson();
        this.repository = new PluginRepository(sources.repository(), remote, clock);
        this.index = new PackageIndex(sources.packageIndex(), remote);
        this.plugins = plugins;
        this.scipion = scipion;
        this.devel = devel;
    }

    /**
     * All of them, the last of the alphabet first.
     *
     * @throws UnavailableException if neither the repository was ever reached nor a Scipion is set up
     */
    List<PluginOut> all() {
        Map<String, JsonNode> listed = repository.plugins();
        if (listed.isEmpty() && !scipion.isSetUp()) {
            throw new UnavailableException(
                    "The plugin repository (" + repository.address()
                            + ") does not answer, and no Scipion is set up on this server. Run 'scipionapi bootstrap', or look for the network",
                    PATIENCE);
        }
        Installed here = installed();
        TreeSet<String> names = new TreeSet<>(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))
                .reversed());
        names.addAll(listed.keySet());
        names.addAll(here.packages().keySet());
        Map<String, PackageReleases> releases = index.of(names);
        return names.stream()
                .map(name -> new PluginEntry(
                                name,
                                listed.getOrDefault(name, MissingNode.getInstance()),
                                here,
                                releases.getOrDefault(name, PackageReleases.NONE),
                                devel.of(name))
                        .out())
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is none whose package has this name
     */
    PluginOut named(String pipName) {
        return all().stream()
                .filter(plugin -> plugin.pipName().equals(pipName))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Plugin not found"));
    }

    /** Whether a package is a plugin, as far as repository and environment know. */
    public boolean knows(String packageName) {
        return repository.plugins().containsKey(packageName)
                || installed().packages().containsKey(packageName);
    }

    private synchronized Installed installed() {
        if (!scipion.isSetUp()) {
            return Installed.NOTHING;
        }
        String revision = plugins.revision();
        if (!installed.revision().equals(revision)) {
            Map<String, PluginPackage> packages = plugins.installed().stream()
                    .collect(Collectors.toMap(
                            PluginPackage::packageName, Function.identity(), (one, same) -> one, LinkedHashMap::new));
            installed = new Installed(revision, packages, plugins.programs(packages.keySet()));
        }
        return installed;
    }

    /**
     * What is installed.
     *
     * @param revision of the environment, when it was looked up
     * @param packages the plugins by name of their package
     * @param programs the programs of each
     */
    record Installed(String revision, Map<String, PluginPackage> packages, Map<String, List<PluginProgram>> programs) {
        static final Installed NOTHING = new Installed("", Map.of(), Map.of());
    }
}
