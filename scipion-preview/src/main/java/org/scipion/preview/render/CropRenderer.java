package org.scipion.preview.render;

import java.util.Arrays;
import org.scipion.preview.Axis;
import org.scipion.preview.Contrast;
import org.scipion.preview.CropRequest;
import org.scipion.preview.CropRequest.View;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.encode.Encoder;
import org.scipion.preview.encode.Raster;
import org.scipion.preview.grid.Voxels;

/** Renders what surrounds a place, as {@link CropRequest} says. Reads no more than the squares. */
public final class CropRenderer {

    private static final Contrast CONTRAST = new Contrast.Percentile(1, 99);

    private final Voxels voxels;

    /** A renderer of places in {@code voxels}. */
    public CropRenderer(Voxels voxels) {
        this.voxels = voxels;
    }

    /** The picture asked for. */
    public EncodedImage render(CropRequest request) {
        Raster picture =
                request.view() == View.TRIPLE ? triple(request) : square(request, request.view(), request.size());
        return Encoder.encode(picture, request.encoding());
    }

    private Raster triple(CropRequest request) {
        int half = Math.max(1, request.size() / 2);
        byte[] pixels = new byte[4 * half * half];
        put(square(request, View.XY, half), pixels, 0);
        put(square(request, View.XZ, half), pixels, half);
        put(square(request, View.YZ, half), pixels, 2 * half * half);
        return new Raster(2 * half, 2 * half, 1, pixels);
    }

    private static void put(Raster square, byte[] pixels, int at) {
        for (int row = 0; row < square.height(); row++) {
            int from = row * square.width();
            System.arraycopy(square.samples(), from, pixels, at + 2 * from, square.width());
        }
    }

    private Raster square(CropRequest request, View view, int size) {
        float[] values = new float[request.boxSize() * request.boxSize()];
        Arrays.fill(values, Float.NaN);
        Square.around(request, view, voxels.shape()).read(voxels, values);
        // What is outside is not a number yet, and becomes the median of the rest like any other such value.
        byte[] shades = Shades.of(values, voxels.type(), CONTRAST).pixels();
        return Resampling.bilinear(new Raster(request.boxSize(), request.boxSize(), 1, shades), size, size);
    }

    /** The axis across a view's plane. */
    static Axis across(View view) {
        return switch (view) {
            case XY, TRIPLE -> Axis.Z;
            case XZ -> Axis.Y;
            case YZ -> Axis.X;
        };
    }
}
