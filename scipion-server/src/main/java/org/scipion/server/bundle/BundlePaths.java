package org.scipion.server.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which file of a bundle an address means.
 *
 * @param folder the bundle
 */
record BundlePaths(Path folder) {

    private static final String START = "/index.html";
    /** No encoding, no hidden file, no empty, single or double dots. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_@+~-][A-Za-z0-9_@+~.-]*)+");
    /** As bundlers name files below their first folder: {@code assets/index-B4xYz_19.js}, {@code static/js/main.5f361e03.js}. */
    private static final Pattern NAMED_BY_CONTENT =
            Pattern.compile("/.+/[^/]+[.-](?=[A-Za-z_-]*[0-9A-Z])[A-Za-z0-9_-]{8,}(\\.[a-z0-9]+)+");

    /** The address of the file that answers; none when that must not be the page. */
    Optional<String> fileFor(String path) {
        if (isFile(path)) {
            return Optional.of(path);
        }
        boolean asset = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return asset ? Optional.empty() : Optional.of(START);
    }

    private boolean isFile(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return false;
        }
        try {
            Path file = folder.resolve(path.substring(1)).toRealPath();
            return Files.isRegularFile(file) && file.startsWith(folder.toRealPath());
        } catch (IOException missing) {
            return false;
        }
    }

    /** Whether the name changes with the content. */
    static boolean namedByContent(String path) {
        return NAMED_BY_CONTENT.matcher(path).matches();
    }
}
