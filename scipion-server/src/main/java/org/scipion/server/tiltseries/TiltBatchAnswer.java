package org.scipion.server.tiltseries;

import java.util.List;

/**
 * The views of a batch, as the client reads them.
 *
 * @param tiltSeriesId the series as it was named
 * @param size longest side in pixels
 * @param fmt file format of the pictures
 * @param applyTransform whether they are moved as their alignments say
 * @param items the pictures
 * @param errors what could not be drawn
 */
record TiltBatchAnswer(
        String tiltSeriesId, int size, String fmt, boolean applyTransform, List<Drawn> items, List<Failed> errors) {

    /** A view of the batch, drawn or not. */
    sealed interface View {}

    /**
     * A picture.
     *
     * @param index the view that was asked for
     * @param contentType media type
     * @param dataUrl the picture's bytes as a {@code data:} address
     * @param cache {@code HIT} if it was there already, else {@code MISS}
     */
    record Drawn(long index, String contentType, String dataUrl, String cache) implements View {}

    /**
     * A failure.
     *
     * @param index the view that was asked for
     * @param error why
     */
    record Failed(long index, String error) implements View {}

    static TiltBatchAnswer of(String series, TiltBatch batch, List<View> views) {
        return new TiltBatchAnswer(
                series,
                batch.longestSide(),
                batch.format(),
                batch.aligned(),
                views.stream()
                        .filter(Drawn.class::isInstance)
                        .map(Drawn.class::cast)
                        .toList(),
                views.stream()
                        .filter(Failed.class::isInstance)
                        .map(Failed.class::cast)
                        .toList());
    }
}
