package org.scipion.preview.encode;

import com.luciad.imageio.webp.WebP;
import com.luciad.imageio.webp.WebPEncoderOptions;
import org.scipion.preview.TooLargeException;

/** Writes lossy WebP through libwebp, with its fastest method: the slower ones cost several times as much for the same size. */
final class WebpWriter {

    private static final int LARGEST_SIDE = 16_383;

    private WebpWriter() {}

    static byte[] write(Raster picture, int quality) {
        if (Math.max(picture.width(), picture.height()) > LARGEST_SIDE) {
            throw new TooLargeException("WebP holds at most " + LARGEST_SIDE + " pixels a side, not " + picture.width()
                    + " x " + picture.height() + "; ask for PNG or a thumb");
        }
        return WebP.encodeRGB(
                options(quality), picture.rgb().samples(), picture.width(), picture.height(), 3 * picture.width());
    }

    private static WebPEncoderOptions options(int quality) {
        WebPEncoderOptions options = new WebPEncoderOptions();
        options.setLossless(false);
        options.setCompressionQuality(quality);
        options.setMethod(0);
        return options;
    }
}
