package org.scipion.preview.render;

import org.scipion.preview.Axis;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.Rendering;
import org.scipion.preview.Shape;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.encode.Encoder;
import org.scipion.preview.encode.Raster;
import org.scipion.preview.grid.Voxels;

/**
 * Renders one section small, as {@link ThumbnailRequest} says: the values limited to mean ± 2 standard deviations of the whole section
 * (population), stretched to 0..255, and only then shrunk. Reads row by row, twice, and holds no more than the result.
 */
public final class ThumbnailRenderer {

    private final Voxels voxels;
    private final Limits limits;

    /** A renderer of sections of {@code voxels}. */
    public ThumbnailRenderer(Voxels voxels, Limits limits) {
        this.voxels = voxels;
        this.limits = limits;
    }

    /** The picture asked for. */
    public Rendering render(ThumbnailRequest request) {
        int section = section(request);
        Highlight highlight = Highlight.of(voxels, section);
        Raster picture = highlight.shrunkRoughly(roughStep(request));
        double ratio = (double) picture.width() / voxels.shape().width();
        Raster shown = Finish.of(request, ratio).apply(picture).coloured(request.colourMap());
        String note = voxels.shape().depth() > 1 ? "Section z=" + section : "2D image";
        return new Rendering(
                Encoder.encode(shown, request.encoding()),
                Axis.Z,
                section,
                voxels.shape(),
                highlight.range(),
                request.colourMap(),
                note);
    }

    private int section(ThumbnailRequest request) {
        Shape shape = voxels.shape();
        if (shape.sectionPixels() > limits.pixels()) {
            throw new TooLargeException("A section of " + shape.width() + " x " + shape.height()
                    + " pixels is over the limit of " + limits.pixels());
        }
        if (request.section() >= shape.depth()) {
            throw new InvalidRequestException(
                    "There are sections 0 to " + (shape.depth() - 1) + ", not " + request.section());
        }
        return request.section() == ThumbnailRequest.CENTRAL ? shape.depth() / 2 : request.section();
    }

    /** Averaging whole squares first leaves at least twice the wanted size to the better filter. */
    private int roughStep(ThumbnailRequest request) {
        int longest = Math.max(voxels.shape().width(), voxels.shape().height());
        return (int) Math.max(1, longest / (2L * request.longestSide()));
    }
}
