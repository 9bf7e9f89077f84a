package org.scipion.preview.encode;

import org.scipion.preview.ColourMap;

/** Pixels in memory: one channel (gray) or three (red, green, blue), 8 bits each, rows on end. */
public final class Raster {

    private final int width;
    private final int height;
    private final int channels;
    private final byte[] samples;

    /** Takes ownership of {@code samples}. */
    public Raster(int width, int height, int channels, byte[] samples) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.samples = samples;
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** 1 or 3. */
    public int channels() {
        return channels;
    }

    /** The samples themselves. */
    public byte[] samples() {
        return samples;
    }

    /** This picture if it is in colour; else its shades through {@code map}, unless that is gray. */
    public Raster coloured(ColourMap map) {
        return channels == 3 || map.isGray() ? this : inColour(map);
    }

    /** This picture with three channels. */
    public Raster rgb() {
        return channels == 3 ? this : tripled();
    }

    private Raster tripled() {
        byte[] tripled = new byte[Math.multiplyExact(3, samples.length)];
        for (int i = 0, at = 0; i < samples.length; i++, at += 3) {
            byte shade = samples[i];
            tripled[at] = shade;
            tripled[at + 1] = shade;
            tripled[at + 2] = shade;
        }
        return new Raster(width, height, 3, tripled);
    }

    /** This picture with its last row first. */
    public Raster flipped() {
        byte[] flipped = new byte[samples.length];
        int row = width * channels;
        for (int y = 0; y < height; y++) {
            System.arraycopy(samples, y * row, flipped, (height - 1 - y) * row, row);
        }
        return new Raster(width, height, channels, flipped);
    }

    private Raster inColour(ColourMap map) {
        byte[] red = new byte[256];
        byte[] green = new byte[256];
        byte[] blue = new byte[256];
        for (int shade = 0; shade < 256; shade++) {
            int rgb = map.rgb(shade);
            red[shade] = (byte) (rgb >> 16);
            green[shade] = (byte) (rgb >> 8);
            blue[shade] = (byte) rgb;
        }
        byte[] coloured = new byte[Math.multiplyExact(3, samples.length)];
        for (int i = 0; i < samples.length; i++) {
            int shade = samples[i] & 0xff;
            coloured[3 * i] = red[shade];
            coloured[3 * i + 1] = green[shade];
            coloured[3 * i + 2] = blue[shade];
        }
        return new Raster(width, height, 3, coloured);
    }
}
