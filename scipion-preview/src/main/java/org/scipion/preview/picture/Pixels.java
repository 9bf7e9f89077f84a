package org.scipion.preview.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import org.scipion.preview.encode.Raster;

/** From the pictures of the Java library to ours. Transparency is dropped. */
public final class Pixels {

    private Pixels() {}

    /** The picture with one channel if it is gray, else with three. */
    public static Raster of(BufferedImage image) {
        return isGray(image.getColorModel()) ? gray(image) : rgb(image);
    }

    private static boolean isGray(ColorModel colours) {
        return colours instanceof ComponentColorModel && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
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

    /** Taken from the stored samples: the library's own conversion to RGB would change the shades. */
    private static Raster gray(BufferedImage image) {
        int width = image.getWidth();
        int surplus = Math.max(0, image.getColorModel().getComponentSize(0) - Byte.SIZE);
        byte[] shades = new byte[Math.multiplyExact(width, image.getHeight())];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) (row[x] >> surplus);
            }
        }
        return new Raster(width, image.getHeight(), 1, shades);
    }
}
