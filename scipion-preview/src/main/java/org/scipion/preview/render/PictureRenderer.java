package org.scipion.preview.render;

import org.scipion.preview.Axis;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Rendering;
import org.scipion.preview.Shape;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.ValueRange;
import org.scipion.preview.encode.Encoder;
import org.scipion.preview.encode.Raster;

/** Renders pictures that have shades already. */
public final class PictureRenderer {

    private PictureRenderer() {}

    /**
     * The picture asked for.
     *
     * @param picture the decoded picture, perhaps smaller than the source
     * @param source shape of the source, depth 1
     */
    public static Rendering render(Raster picture, Shape source, ThumbnailRequest request) {
        double ratio = (double) picture.width() / source.width();
        Raster finished = Finish.of(request, ratio).apply(picture);
        ColourMap map = picture.channels() == 1 ? request.colourMap() : ColourMap.gray();
        return new Rendering(
                Encoder.encode(finished.coloured(map), request.encoding()),
                Axis.Z,
                0,
                source,
                new ValueRange(0, 255),
                map,
                "");
    }
}
