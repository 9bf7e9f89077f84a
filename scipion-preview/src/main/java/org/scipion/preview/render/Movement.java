package org.scipion.preview.render;

import org.scipion.preview.Alignment;
import org.scipion.preview.encode.Raster;

/** Shifts a picture and turns it about its centre, with bilinear interpolation; what comes in from outside is black. */
final class Movement {

    private final double shiftX;
    private final double shiftY;
    private final double cosine;
    private final double sine;

    private Movement(double shiftX, double shiftY, double degrees) {
        this.shiftX = shiftX;
        this.shiftY = shiftY;
        this.cosine = Math.cos(Math.toRadians(degrees));
        this.sine = Math.sin(Math.toRadians(degrees));
    }

    /** The movement in a picture that is {@code scale} times as wide as its source. */
    static Movement of(Alignment alignment, double scale) {
        return new Movement(alignment.shiftX() * scale, alignment.shiftY() * scale, alignment.rotationDegrees());
    }

    Raster apply(Raster picture) {
        int channels = picture.channels();
        byte[] moved = new byte[picture.samples().length];
        double centreX = (picture.width() - 1) / 2.0;
        double centreY = (picture.height() - 1) / 2.0;
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double fromX = cosine * (x - centreX) - sine * (y - centreY) + centreX - shiftX;
                double fromY = sine * (x - centreX) + cosine * (y - centreY) + centreY - shiftY;
                for (int channel = 0; channel < channels; channel++) {
                    moved[at++] = between(picture, fromX, fromY, channel);
                }
            }
        }
        return new Raster(picture.width(), picture.height(), channels, moved);
    }

    private static byte between(Raster picture, double x, double y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        double upper = (1 - right) * at(picture, left, top, channel) + right * at(picture, left + 1, top, channel);
        double lower =
                (1 - right) * at(picture, left, top + 1, channel) + right * at(picture, left + 1, top + 1, channel);
        return (byte) Math.round((1 - down) * upper + down * lower);
    }

    private static int at(Raster picture, int x, int y, int channel) {
        boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
        return inside ? picture.samples()[(y * picture.width() + x) * picture.channels() + channel] & 0xff : 0;
    }
}
