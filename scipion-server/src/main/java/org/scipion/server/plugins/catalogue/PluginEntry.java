package org.scipion.server.plugins.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.bridge.PluginPackage;
import org.scipion.bridge.PluginProgram;
import org.scipion.server.plugins.devel.DevelPlugin;

/**
 * What all sources know of one plugin.
 *
 * @param packageName name of its package
 * @param listed its entry in the plugin repository; missing if there is none
 * @param here what is installed
 * @param releases what the package index says
 * @param devel the folder that it is installed from, if it is
 */
record PluginEntry(
        String packageName,
        JsonNode listed,
        PluginCatalogue.Installed here,
        PackageReleases releases,
        Optional<DevelPlugin> devel) {

    private static final String LOGOS = "https://scipion.i2pc.es/";
    private static final String PREFIX = "scipion-em-";
    private static final String DEVEL = "devel";

    PluginOut out() {
        Optional<PluginPackage> found = Optional.ofNullable(here.packages().get(packageName));
        Optional<Path> sources = found.flatMap(PluginPackage::sourceFolder);
        String version = found.map(PluginPackage::version).orElse("");
        boolean unlisted = listed.isMissingNode() && sources.isPresent();
        return new PluginOut(
                text("name").isEmpty() ? packageName.replaceFirst("^" + PREFIX, "") : text("name"),
                packageName,
                first(
                        found.map(PluginPackage::summary).orElse(""),
                        releases.summary(),
                        unlisted ? "Local devel plugin" : ""),
                first(found.map(PluginPackage::author).orElse(""), releases.author()),
                first(found.map(PluginPackage::email).orElse(""), releases.email()),
                first(found.map(PluginPackage::homePage).orElse(""), releases.homePage()),
                found.map(PluginPackage::module).orElse(""),
                "",
                text("pluginSourceUrl"),
                first(releases.latest(), unlisted ? first(version, "local") : ""),
                releases.compatible(),
                programs().map(PluginProgram::target).toList(),
                !listed.isMissingNode(),
                text("logo"),
                text("icon"),
                text("iconUrl"),
                logo(),
                found.isPresent(),
                version,
                found.isPresent() && sources.isEmpty() && isOlder(version, releases.latest()),
                sources.isPresent() ? DEVEL : "standard",
                sources.isPresent(),
                sources.map(Path::toString).orElse(""),
                sources.isPresent() ? devel.map(DevelPlugin::installedAt).orElse("") : null,
                sources.isPresent() ? devel.map(DevelPlugin::updatedAt).orElse("") : null,
                categories(),
                categories().stream().map(PluginOut.Category::of).toList(),
                programs().map(PluginEntry::binary).toList(),
                unlisted ? DEVEL : null);
    }

    private Stream<PluginProgram> programs() {
        return here.programs().getOrDefault(packageName, List.of()).stream();
    }

    private static PluginOut.Binary binary(PluginProgram program) {
        return new PluginOut.Binary(
                program.name(), program.version(), program.target(), program.installed(), program.byDefault());
    }

    private List<String> categories() {
        List<String> ids = new ArrayList<>();
        listed.path("categories").forEach(one -> ids.add(one.asText().toLowerCase(Locale.ROOT)));
        return List.copyOf(ids);
    }

    private String logo() {
        String logo = text("logo");
        return logo.isEmpty() || logo.startsWith("https://") ? logo : LOGOS + logo.replaceFirst("^/+", "");
    }

    private static boolean isOlder(String version, String latest) {
        return !latest.isEmpty() && PackageVersion.of(version).compareTo(PackageVersion.of(latest)) < 0;
    }

    private String text(String name) {
        return listed.path(name).isTextual() ? listed.path(name).asText() : "";
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
