package org.scipion.server.system;

import org.jspecify.annotations.Nullable;
import org.scipion.server.Updates;
import org.scipion.server.WebPages;

/**
 * Installed versions, and whether there is a newer one.
 *
 * @param lastUpdateAt null when there was no update
 * @param webDistPath always null: folders of the server are nobody's business
 * @param checkOk whether the announcement could be read, or nobody wants it to be
 * @param error why it could not; null when it could
 * @param manifestUrl where it is; null when it is not asked for
 * @param latestVersion version that is announced
 * @param updateAvailable whether that is newer than the installed one
 * @param apiArchive file name of the server
 * @param webArchive file name of the web page
 * @param updateCommand what an administrator does next
 */
public record UpdateOut(
        String apiVersion,
        String webVersion,
        String currentVersion,
        String lastUpdateVersion,
        @Nullable String lastUpdateAt,
        String updateBaseUrl,
        boolean serveWeb,
        @Nullable String webDistPath,
        boolean checkOk,
        @Nullable String error,
        @Nullable String manifestUrl,
        @Nullable String latestVersion,
        boolean updateAvailable,
        @Nullable String apiArchive,
        @Nullable String webArchive,
        @Nullable String apiArchiveUrl,
        @Nullable String webArchiveUrl,
        @Nullable String updateCommand) {

    static UpdateOut of(Updates updates, WebPages web, Announcement news) {
        VersionOut version = VersionOut.of(updates, web);
        boolean newer = news.latest() != null && VersionOrder.isNewer(news.latest(), version.currentVersion());
        return new UpdateOut(
                version.apiVersion(),
                version.webVersion(),
                version.currentVersion(),
                version.lastUpdateVersion(),
                version.lastUpdateAt(),
                version.updateBaseUrl(),
                version.serveWeb(),
                version.webDistPath(),
                news.error() == null,
                news.error(),
                news.url(),
                news.latest(),
                newer,
                news.apiArchive(),
                news.webArchive(),
                news.address(news.apiArchive()),
                news.address(news.webArchive()),
                newer ? "scipionapi update" : null);
    }
}
