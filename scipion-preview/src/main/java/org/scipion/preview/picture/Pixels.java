package org.scipion.preview.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.scipion.preview.encode.Raster;

/** From the pictures of the Java library to ours. Transparency is dropped. */
public final class Pixels {

    private Pixels() {}

    /** The picture with one channel if it is gray with 8 bits, else with three. */
    public static Raster of(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY ? gray(image) : rgb(image);
    }

    /** The picture with three channels. */
    public static Raster rgb(BufferedImage image) {
        int width = image.getWidth();
        byte[] samples = new byte[Math.multiplyExact(3 * width, image.getHeight())];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int colour : row) {
                samples[at++] = (byte) (colour >> 16);
                samples[at++] = (byte) (colour >> 8);
                samples[at++] = (byte) colour;
            }
        }
        return new Raster(width, image.getHeight(), 3, samples);
    }

    /** Taken from the stored bytes: the library's own conversion to RGB would change the shades. */
    private static Raster gray(BufferedImage image) {
        int width = image.getWidth();
        byte[] samples = new byte[Math.multiplyExact(width, image.getHeight())];
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte stored && stored.getSize() == samples.length) {
            System.arraycopy(stored.getData(), 0, samples, 0, samples.length);
        } else {
            image.getRaster().getDataElements(0, 0, width, image.getHeight(), samples);
        }
        return new Raster(width, image.getHeight(), 1, samples);
    }
}
