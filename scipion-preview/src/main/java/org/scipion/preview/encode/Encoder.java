package org.scipion.preview.encode;

import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;

/** Writes pictures in the format asked for. */
public final class Encoder {

    private Encoder() {}

    /** The picture as the bytes of a file. */
    public static EncodedImage encode(Raster picture, Encoding encoding) {
        byte[] bytes = switch (encoding.format()) {
            case PNG -> PngWriter.write(picture);
            case JPEG -> JpegWriter.write(picture, encoding.quality());
            case WEBP -> WebpWriter.write(picture, encoding.quality());
        };
        return new EncodedImage(encoding.format(), picture.width(), picture.height(), bytes);
    }
}
