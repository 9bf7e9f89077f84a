package org.scipion.server.volumes;

import java.util.List;

/**
 * The slices of a batch, as the client reads them.
 *
 * @param volumeId the volume as it was named
 * @param fmt file format of the pictures
 * @param items the pictures
 * @param errors what could not be drawn
 */
record SliceBatchAnswer(String volumeId, String fmt, List<Drawn> items, List<Failed> errors) {

    /** A slice of the batch, drawn or not. */
    sealed interface Slice {}

    static SliceBatchAnswer of(String volumeId, String fmt, List<Slice> slices) {
        return new SliceBatchAnswer(volumeId, fmt, all(slices, Drawn.class), all(slices, Failed.class));
    }

    private static <S extends Slice> List<S> all(List<Slice> slices, Class<S> kind) {
        return slices.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * A picture.
     *
     * @param axis across which axis
     * @param index the plane that was asked for
     * @param contentType media type
     * @param dataUrl the picture's bytes as a {@code data:} address
     * @param width columns of the picture, as text
     * @param height rows of the picture, as text
     */
    record Drawn(String axis, int index, String contentType, String dataUrl, String width, String height)
            implements Slice {}

    /**
     * A failure.
     *
     * @param axis across which axis
     * @param index the plane that was asked for
     * @param error why
     */
    record Failed(String axis, int index, String error) implements Slice {}
}
