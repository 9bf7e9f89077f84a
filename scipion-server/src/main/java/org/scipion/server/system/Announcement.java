package org.scipion.server.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code manifest.json} announces: {@code latest}, and {@code releases} by version, each with {@code api} and {@code web}, which are file names or
 * objects with {@code file}, {@code filename} or {@code url}.
 */
record Announcement(
        @Nullable String url,
        @Nullable String latest,
        @Nullable String apiArchive,
        @Nullable String webArchive,
        @Nullable String error) {

    /** Nobody asked. */
    static final Announcement NONE = new Announcement(null, null, null, null, null);

    static Announcement failed(String url, String error) {
        return new Announcement(url, null, null, null, error);
    }

    static Announcement read(String url, JsonNode manifest) {
        String latest = manifest.path("latest").asText("");
        if (!latest.matches("v?[0-9][0-9A-Za-z.+-]{0,49}")) {
            return failed(url, "The announcement names no latest version");
        }
        JsonNode release = manifest.path("releases").path(latest);
        return new Announcement(
                url,
                latest,
                name(release.path("api")).orElse("ScipionAPI-" + latest + ".zip"),
                name(release.path("web")).orElse("ScipionWeb-" + latest + "-dist.zip"),
                null);
    }

    private static Optional<String> name(JsonNode archive) {
        for (JsonNode name :
                new JsonNode[] {archive, archive.path("file"), archive.path("filename"), archive.path("url")}) {
            if (name.isTextual()) {
                return Optional.of(name.asText());
            }
        }
        return Optional.empty();
    }

    /** Where an archive is. */
    @Nullable
    String address(@Nullable String archive) {
        try {
            return url == null || archive == null
                    ? null
                    : URI.create(url).resolve(archive).toString();
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }
}
