package org.scipion.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scipion.server.ServerException;

/** The files that the build bundled, read once. Immutable. */
final class PageFiles {

    private static final String START = "/index.html";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            START,
            "text/html; charset=utf-8",
            "/main.js",
            "text/javascript; charset=utf-8",
            "/main.css",
            "text/css; charset=utf-8",
            "/icon.svg",
            "image/svg+xml");

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = files;
    }

    static PageFiles read() {
        return new PageFiles(MEDIA_TYPES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, file -> PageFile.of(file.getValue(), content(file.getKey())))));
    }

    /** The file of this address, if there is one. */
    Optional<PageFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The file from which the page starts at every address of its own. */
    PageFile start() {
        return at(START).orElseThrow();
    }

    private static byte[] content(String path) {
        try (InputStream file = PageFiles.class.getResourceAsStream("page" + path)) {
            if (file == null) {
                throw new ServerException("The installation lacks " + path + " of its web page: unpack it again");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
