package org.scipion.server.tiltseries;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.images.ImageRequest;

/**
 * Several views of one series, all drawn alike.
 *
 * @param indices which, each as in the query of a single view
 * @param size longest side in pixels
 * @param fmt file format
 * @param applyTransform whether they are moved as their alignments say
 */
record TiltBatch(
        @Nullable List<Long> indices,
        @Nullable Integer size,
        @JsonAlias("format") @Nullable String fmt,
        @Nullable Boolean applyTransform) {

    /** The most views of one request. */
    static final int MOST = 24;

    private static final int USUAL_SIZE = 512;

    /** The places, each once. */
    List<Long> places() {
        List<Long> places = indices == null
                ? List.of()
                : indices.stream().filter(Objects::nonNull).distinct().toList();
        FieldErrors.inBody()
                .required("indices", indices)
                .check("indices", places.size() <= MOST, "At most " + MOST + " different views")
                .refuse();
        return places;
    }

    String format() {
        return fmt == null ? "webp" : fmt;
    }

    int longestSide() {
        return size == null ? USUAL_SIZE : size;
    }

    boolean aligned() {
        return applyTransform == null || applyTransform;
    }

    ImageRequest request() {
        return ImageRequest.of(FieldErrors.inBody(), longestSide(), "fmt", format(), ImageRequest.USUAL_QUALITY);
    }
}
