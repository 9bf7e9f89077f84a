package org.scipion.preview;

import java.util.List;
import org.scipion.preview.draw.MosaicDrawing;

/**
 * Several small pictures that fill a sheet of a given size, row by row, each as large as all of them can be. Immutable.
 *
 * @param pictures PNG or JPEG, in order, at least one
 * @param width columns of the sheet in pixels, 16 to 4096
 * @param height rows of the sheet in pixels, 16 to 4096
 * @param gap pixels around each picture, 0 to 64
 * @param background colour between them as {@code 0xRRGGBB}
 */
public record Mosaic(List<EncodedImage> pictures, int width, int height, int gap, int background) {

    private static final int MOST_PICTURES = 1000;

    /** Refuses sizes out of range. */
    public Mosaic {
        pictures = List.copyOf(pictures);
        if (pictures.isEmpty() || pictures.size() > MOST_PICTURES) {
            throw new InvalidRequestException(
                    "A mosaic has 1 to " + MOST_PICTURES + " pictures, not " + pictures.size());
        }
        if (Math.min(width, height) < 16 || Math.max(width, height) > 4096 || gap < 0 || gap > 64) {
            throw new InvalidRequestException("A mosaic has sides of 16 to 4096 pixels and gaps of 0 to 64, not "
                    + width + " x " + height + " and " + gap);
        }
    }

    /** Draws the mosaic. */
    public EncodedImage render(Encoding encoding) {
        return MosaicDrawing.render(this, encoding);
    }
}
