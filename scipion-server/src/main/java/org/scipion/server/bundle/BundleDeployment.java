package org.scipion.server.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.scipion.server.WebPages;
import org.scipion.server.http.rest.Json;
import org.scipion.server.projects.copy.FolderRemoval;

/** Puts a bundle in the place from which the server serves it: copied and checked beside that place, then exchanged for what is there. */
public final class BundleDeployment {

    private static final String CONFIGURATION = "config.js";

    private BundleDeployment() {}

    /**
     * Returns when the bundle is in place.
     *
     * @param source a folder or a zip file
     * @throws BundleException saying why it cannot be used; what was in place stays
     */
    public static void deploy(Path source, WebPages web) {
        deploy(source, web, BundleLimits.USUAL);
    }

    static void deploy(Path source, WebPages web, BundleLimits limits) {
        Path place = web.folder();
        try (BundleSource bundle = BundleSource.open(source)) {
            Files.createDirectories(place.getParent());
            Path draft = Files.createTempDirectory(place.getParent(), ".draft");
            try {
                Path copy = draft.resolve("new");
                new BundleCopy(bundle.root(), copy, limits).run();
                Files.deleteIfExists(copy.resolve(CONFIGURATION + ".gz"));
                Files.writeString(copy.resolve(CONFIGURATION), configuration(web.apiBaseUrl()));
                exchange(copy, place, draft.resolve("old"));
            } finally {
                FolderRemoval.remove(draft);
            }
        } catch (IOException e) {
            throw new BundleException(source + " cannot be put into " + place + ": " + e.getMessage(), e);
        }
    }

    /** What the page reads to find the API. */
    private static String configuration(String apiBaseUrl) throws JsonProcessingException {
        String values = Json.mapper().writeValueAsString(Map.of("apiBaseUrl", apiBaseUrl));
        return "window.__SCIPION_WEB_CONFIG__ = " + values + ";\n";
    }

    private static void exchange(Path copy, Path place, Path old) throws IOException {
        boolean replaced = Files.exists(place);
        if (replaced) {
            Files.move(place, old);
        }
        try {
            Files.move(copy, place);
        } catch (IOException e) {
            if (replaced) {
                Files.move(old, place);
            }
            throw e;
        }
    }
}
