package org.scipion.server.plugins.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as the client reads it.
 *
 * @param name short name, such as {@code relion}
 * @param pipName name of its package
 * @param summary what it does, in a line
 * @param author who wrote it
 * @param email how to reach them
 * @param homePage where to read more
 * @param dirName its Python package; empty unless it is installed
 * @param pluginEnv always empty
 * @param pluginSourceUrl where its sources are
 * @param latestRelease the newest release that this Scipion can use
 * @param compatibleReleases what the package index says of each release that this Scipion can use
 * @param binVersions the programs that it can install
 * @param remote whether the plugin repository lists it
 * @param logo picture, as the repository names it
 * @param icon smaller picture
 * @param iconUrl address of that
 * @param fullLogo address of the logo
 * @param installed whether its package is installed
 * @param pipVersion the installed version
 * @param toUpdate whether a newer release can be installed
 * @param installMode {@code standard} or {@code devel}
 * @param devel whether it is installed from a folder of sources
 * @param localPath that folder
 * @param develInstalledAt when it was first installed from there
 * @param develUpdatedAt when it was last installed from there
 * @param categories ids of its categories
 * @param categoryData its categories with titles
 * @param binaries the programs that it can install; of installed plugins only
 * @param source {@code devel} for a plugin that no repository lists
 */
record PluginOut(
        String name,
        String pipName,
        String summary,
        String author,
        String email,
        String homePage,
        String dirName,
        String pluginEnv,
        String pluginSourceUrl,
        String latestRelease,
        Map<String, JsonNode> compatibleReleases,
        List<String> binVersions,
        boolean remote,
        String logo,
        String icon,
        String iconUrl,
        String fullLogo,
        boolean installed,
        String pipVersion,
        boolean toUpdate,
        String installMode,
        boolean devel,
        String localPath,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String develInstalledAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String develUpdatedAt,
        List<String> categories,
        List<Category> categoryData,
        List<Binary> binaries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source) {

    /**
     * A kind of plugins.
     *
     * @param id its name for programs
     * @param title its name for people
     * @param description what belongs there
     */
    record Category(String id, String title, String description) {

        static Category of(String id) {
            String title = id.isEmpty()
                    ? id
                    : Character.toUpperCase(id.charAt(0)) + id.substring(1).replaceAll("[_-]+", " ");
            return new Category(id, title, "Custom plugin category");
        }
    }

    /**
     * A program that the plugin can install.
     *
     * @param name name of the program
     * @param version version of the program
     * @param target name and version, by which it is installed
     * @param installed whether it is there
     * @param byDefault whether it is installed with the plugin
     */
    record Binary(
            String name,
            String version,
            String target,
            boolean installed,
            @JsonProperty("default") boolean byDefault) {}
}
