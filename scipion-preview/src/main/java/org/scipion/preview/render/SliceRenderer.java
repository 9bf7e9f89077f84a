package org.scipion.preview.render;

import org.scipion.preview.Axis;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.Rendering;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.encode.Encoder;
import org.scipion.preview.encode.Raster;
import org.scipion.preview.grid.Plane;
import org.scipion.preview.grid.Voxels;

/** Renders one plane of a volume, as {@link SliceRequest} says. */
public final class SliceRenderer {

    private final Voxels voxels;
    private final Limits limits;

    /** A renderer of planes of {@code voxels}. */
    public SliceRenderer(Voxels voxels, Limits limits) {
        this.voxels = voxels;
        this.limits = limits;
    }

    /** The picture asked for. */
    public Rendering render(SliceRequest request) {
        int index = voxels.shape().clamp(request.axis(), request.index());
        Plane plane = Plane.read(voxels, request.axis(), index, step(request), limits);
        return request.encoding().format() == ImageFormat.PNG_16
                ? render16(request, index, plane)
                : render(request, index, plane);
    }

    private Rendering render(SliceRequest request, int index, Plane plane) {
        Shades shades = Shades.of(plane.values(), voxels.type(), request.contrast());
        Raster picture = new Raster(plane.width(), plane.height(), 1, shades.pixels()).coloured(request.colourMap());
        EncodedImage image = Encoder.encode(scaled(picture, request.scale()), request.encoding());
        return rendering(image, request, index, shades);
    }

    private Rendering render16(SliceRequest request, int index, Plane plane) {
        if (!request.colourMap().isGray() || request.scale() != 1) {
            throw new InvalidRequestException("A picture of 16 bits is gray and of scale 1");
        }
        Shades shades = Shades.of16(plane.values(), voxels.type(), request.contrast());
        EncodedImage image = Encoder.encode16(plane.width(), plane.height(), shades.pixels16());
        return rendering(image, request, index, shades);
    }

    private Rendering rendering(EncodedImage image, SliceRequest request, int index, Shades shades) {
        return new Rendering(image, request.axis(), index, voxels.shape(), shades.range(), request.colourMap(), "");
    }

    private int step(SliceRequest request) {
        int width = voxels.shape().size(request.axis() == Axis.X ? Axis.Y : Axis.X);
        int height = voxels.shape().size(request.axis() == Axis.Z ? Axis.Y : Axis.Z);
        return Math.ceilDiv(Math.max(width, height), request.thumb());
    }

    private Raster scaled(Raster picture, double scale) {
        if (scale == 1) {
            return picture;
        }
        double width = Math.max(1, Math.floor(picture.width() * scale));
        double height = Math.max(1, Math.floor(picture.height() * scale));
        if (width * height > limits.pixels()) {
            throw new TooLargeException("A scale of " + scale + " makes " + width + " x " + height
                    + " pixels, over the limit of " + limits.pixels());
        }
        return Resampling.bilinear(picture, (int) width, (int) height);
    }
}
