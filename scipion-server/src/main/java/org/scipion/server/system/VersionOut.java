package org.scipion.server.system;

import org.jspecify.annotations.Nullable;
import org.scipion.server.Updates;
import org.scipion.server.WebPages;

/**
 * Which versions are installed; {@code unknown} where that is not known.
 *
 * @param lastUpdateAt null when there was no update
 * @param webDistPath always null: folders of the server are nobody's business
 */
public record VersionOut(
        String apiVersion,
        String webVersion,
        String currentVersion,
        String lastUpdateVersion,
        @Nullable String lastUpdateAt,
        String updateBaseUrl,
        boolean serveWeb,
        @Nullable String webDistPath) {

    static VersionOut of(Updates updates, WebPages web) {
        String version = ProductVersion.tag();
        String last = updates.lastVersion();
        return new VersionOut(
                version,
                firstOf(updates.lastWebVersion(), last, version),
                version,
                firstOf(last, "unknown"),
                updates.lastTime().isEmpty() ? null : updates.lastTime(),
                updates.baseUrl(),
                web.served(),
                null);
    }

    private static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return "unknown";
    }
}
