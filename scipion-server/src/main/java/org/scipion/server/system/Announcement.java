package org.scipion.server.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.rest.Json;

/**
 * What {@code manifest.json} announces: {@code latest}, and {@code releases} by version, each with {@code api} and {@code web}, which are file names or
 * objects with {@code file}, {@code filename} or {@code url}.
 *
 * @param url where it was read; null when nobody asked
 * @param latest the newest version
 * @param apiArchive file name or address of the server
 * @param apiChecksum its SHA-256 in hexadecimal digits, where it is announced
 * @param webArchive file name or address of the web page
 * @param error why nothing is known; null when something is
 */
public record Announcement(
        @Nullable String url,
        @Nullable String latest,
        @Nullable String apiArchive,
        @Nullable String apiChecksum,
        @Nullable String webArchive,
        @Nullable String error) {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST = 1 << 20;

    /** Nobody asked. */
    static final Announcement NONE = new Announcement(null, null, null, null, null, null);

    /** What is announced in this folder of the web now. */
    public static Announcement at(String baseUrl) {
        String address = baseUrl.replaceFirst("/*$", "/manifest.json");
        try {
            URLConnection connection = URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream content = connection.getInputStream()) {
                return read(address, Json.mapper().readTree(content.readNBytes(LARGEST)));
            }
        } catch (JsonProcessingException e) {
            return failed(address, "The announcement is no JSON");
        } catch (IOException | IllegalArgumentException e) {
            return failed(address, "The announcement of updates cannot be reached");
        }
    }

    static Announcement failed(String url, String error) {
        return new Announcement(url, null, null, null, null, error);
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
                release.path("api").path("sha256").textValue(),
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
    public @Nullable String address(@Nullable String archive) {
        try {
            return url == null || archive == null
                    ? null
                    : URI.create(url).resolve(archive).toString();
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }
}
