package org.scipion.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.installation.WebPageChoice;
import picocli.CommandLine.Option;

/** Which web page is served. */
final class WebPageOptions {

    @Option(
            names = "--web-dist",
            paramLabel = "FOLDER|ZIP",
            description =
                    "Serves this single-page bundle instead of the built-in page; SERVE_WEB=0 in .env takes that back.")
    private @Nullable Path bundle;

    @Option(names = "--api-mount-path", paramLabel = "PATH", description = "Prefix of the API (default: /api).")
    private @Nullable String mountPath;

    @Option(
            names = "--api-base-url",
            paramLabel = "URL",
            description =
                    "Where the bundle finds the API, written into its config.js (default: the prefix of the API).")
    private @Nullable String apiBaseUrl;

    WebPageChoice choice() {
        return new WebPageChoice(
                Optional.ofNullable(bundle), Optional.ofNullable(mountPath), Optional.ofNullable(apiBaseUrl));
    }
}
