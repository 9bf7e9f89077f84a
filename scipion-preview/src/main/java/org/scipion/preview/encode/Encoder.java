package org.scipion.preview.encode;

import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.InvalidRequestException;

/** Writes pictures in the format asked for. */
public final class Encoder {

    private Encoder() {}

    /** The picture as the bytes of a file. */
    public static EncodedImage encode(Raster picture, Encoding encoding) {
        byte[] bytes = switch (encoding.format()) {
            case PNG -> PngWriter.write(picture);
            case PNG_16 ->
                throw new InvalidRequestException("Only slices are written with 16 bits; ask for png, jpeg or webp");
            case JPEG -> JpegWriter.write(picture, encoding.quality());
            case WEBP -> WebpWriter.write(picture, encoding.quality());
        };
        return new EncodedImage(encoding.format(), picture.width(), picture.height(), bytes);
    }

    /**
     * Gray shades of 16 bits as PNG.
     *
     * @param samples two bytes for each pixel, the high one first, rows on end
     */
    public static EncodedImage encode16(int width, int height, byte[] samples) {
        return new EncodedImage(ImageFormat.PNG_16, width, height, PngWriter.write16(width, height, samples));
    }
}
