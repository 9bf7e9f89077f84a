package org.scipion.server.thumbnails;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * Pictures of several outputs.
 *
 * @param outputs which
 * @param size columns of each picture in pixels
 * @param inlineImages whether the pictures themselves are wanted, and not only their addresses
 */
record OutputPictureRequest(
        @Nullable List<@Nullable Place> outputs,
        @Nullable Integer size,
        @Nullable Boolean inlineImages) {

    /** The most outputs of one request. */
    static final int MOST = 100;

    private static final int USUAL_SIZE = 128;

    /**
     * An output.
     *
     * @param protocolId its run
     * @param outputName its name
     */
    record Place(@Nullable Long protocolId, @Nullable String outputName) {

        boolean isNamed() {
            return protocolId != null && outputName != null && !outputName.isBlank();
        }
    }

    /** The outputs, each once, without those that name none. */
    List<Place> places() {
        List<Place> places = outputs == null
                ? List.of()
                : outputs.stream()
                        .filter(Objects::nonNull)
                        .filter(Place::isNamed)
                        .distinct()
                        .toList();
        FieldErrors.inBody()
                .check("outputs", places.size() <= MOST, "At most " + MOST + " outputs")
                .within("size", columns(), 64, 1024)
                .refuse();
        return places;
    }

    int columns() {
        return size == null ? USUAL_SIZE : size;
    }

    boolean inline() {
        return Boolean.TRUE.equals(inlineImages);
    }
}
