package org.scipion.server.plugins.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the package index tells of a package.
 *
 * @param summary what it is, in a line
 * @param author who wrote it
 * @param email how to reach them
 * @param homePage where to read more
 * @param latest the newest release that this Scipion can use; empty when there is none
 * @param compatible what the index says of each such release
 */
record PackageReleases(
        String summary, String author, String email, String homePage, String latest, Map<String, JsonNode> compatible) {

    static final PackageReleases NONE = new PackageReleases("", "", "", "", "", Map.of());

    /** Plugins say in the comment of a release which Scipion it is made for. */
    private static final Pattern FOR_OURS = Pattern.compile("scipion-3(\\.0)*([^\\d.]|$)");

    /** Out of the JSON that PyPI serves of a package. */
    static PackageReleases of(JsonNode described) {
        JsonNode info = described.path("info");
        Map<String, JsonNode> compatible = new TreeMap<>(Comparator.comparing(PackageVersion::of));
        described.path("releases").properties().forEach(release -> {
            JsonNode file = release.getValue().path(0);
            if (FOR_OURS.matcher(file.path("comment_text").asText("")).find()) {
                compatible.put(release.getKey(), file);
            }
        });
        String latest = compatible.keySet().stream()
                .filter(version -> PackageVersion.of(version).isFinal())
                .reduce((former, later) -> later)
                .orElse("");
        String email = text(info, "author_email");
        return new PackageReleases(
                text(info, "summary"),
                text(info, "author").isEmpty() ? email : text(info, "author"),
                email,
                text(info, "home_page").isEmpty()
                        ? info.path("project_urls").path("Homepage").asText("")
                        : text(info, "home_page"),
                latest,
                compatible);
    }

    private static String text(JsonNode info, String name) {
        return info.path(name).isTextual() ? info.path(name).asText().strip() : "";
    }
}
