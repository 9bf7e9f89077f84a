package org.scipion.preview.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.encode.Encoder;
import org.scipion.preview.picture.Pixels;

/** A white sheet to draw on. For one thread. */
final class Canvas {

    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(int width, int height) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        box(0, 0, width, height, Color.WHITE);
    }

    Graphics2D graphics() {
        return graphics;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    void box(int x, int y, int width, int height, Color colour) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
    }

    /** One line of text in the middle of a box, cut with dots where it is too long. */
    void text(String text, int x, int y, int width, int height, Color colour) {
        graphics.setColor(colour);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(8, height * 6 / 10)));
        FontMetrics metrics = graphics.getFontMetrics();
        String shown = fitting(text, width - 4, metrics);
        int left = x + (width - metrics.stringWidth(shown)) / 2;
        graphics.drawString(shown, left, y + (height - metrics.getHeight()) / 2 + metrics.getAscent());
    }

    private static String fitting(String text, int width, FontMetrics metrics) {
        String shown = text;
        while (shown.length() > 1 && metrics.stringWidth(shown) > width) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    /** A picture in the middle of a box, as large as it fits in with its proportions. */
    void picture(EncodedImage encoded, int x, int y, int width, int height) {
        BufferedImage picture = decoded(encoded);
        double factor = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int across = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int down = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        graphics.drawImage(picture, x + (width - across) / 2, y + (height - down) / 2, across, down, null);
    }

    private static BufferedImage decoded(EncodedImage picture) {
        try {
            BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(picture.toByteArray()));
            if (decoded == null) {
                throw new InvalidRequestException("Pictures to draw are PNG or JPEG, not " + picture.format());
            }
            return decoded;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    EncodedImage encoded(Encoding encoding) {
        graphics.dispose();
        return Encoder.encode(Pixels.rgb(image), encoding);
    }
}
