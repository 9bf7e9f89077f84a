package org.scipion.preview.render;

import org.scipion.preview.Alignment;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.encode.Raster;

/** What is done to every small picture at the end: shrink, move, flip. */
final class Finish {

    private final ThumbnailRequest request;
    private final double ratio;

    private Finish(ThumbnailRequest request, double ratio) {
        this.request = request;
        this.ratio = ratio;
    }

    /**
     * Finishes a picture that has been shrunk by {@code ratio} so far.
     *
     * @param ratio its width over that of the source, at most 1
     */
    static Finish of(ThumbnailRequest request, double ratio) {
        return new Finish(request, ratio);
    }

    Raster apply(Raster picture) {
        Raster shrunk = Resampling.shrink(picture, request.longestSide());
        Raster moved = moved(shrunk, ratio * shrunk.width() / picture.width());
        return request.flipped() ? moved.flipped() : moved;
    }

    private Raster moved(Raster picture, double scale) {
        Alignment alignment = request.alignment();
        return alignment.equals(Alignment.NONE)
                ? picture
                : Movement.of(alignment, scale).apply(picture);
    }
}
