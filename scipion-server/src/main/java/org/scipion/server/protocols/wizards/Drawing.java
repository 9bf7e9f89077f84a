package org.scipion.server.protocols.wizards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures as a dialog of the client wants them: a PNG in a {@code data:} address, its longest side always the same. */
final class Drawing {

    /** Longest side of every picture, in pixels. */
    static final int SIDE = 512;

    private static final double DEVIATIONS = 2;
    private static final int GREY = 128;

    private Drawing() {}

    /** An image between mean − 2 σ and mean + 2 σ. */
    static ObjectNode of(Plane image, String caption, int sourceWidth, int sourceHeight) {
        BufferedImage shades = shades(image);
        double scale = (double) SIDE / Math.max(shades.getWidth(), shades.getHeight());
        int width = (int) Math.max(1, Math.round(shades.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(shades.getHeight() * scale));
        return told(resized(shades, width, height), caption, sourceWidth, sourceHeight);
    }

    /** What stands for an image that cannot be shown. */
    static ObjectNode nothing(String caption) {
        BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        java.util.Arrays.fill(bytes(grey), (byte) GREY);
        return told(grey, caption, SIDE, SIDE);
    }

    private static BufferedImage shades(Plane image) {
        BufferedImage shades = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] target = bytes(shades);
        double black = image.mean() - DEVIATIONS * image.deviation();
        double range = 2 * DEVIATIONS * image.deviation();
        for (int i = 0; i < target.length; i++) {
            double part = range > 0 ? (image.values()[i] - black) / range : 0.5;
            target[i] = (byte) Math.round(255 * Math.clamp(part, 0, 1));
        }
        return shades;
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = resized.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return resized;
    }

    private static ObjectNode told(BufferedImage picture, String caption, int sourceWidth, int sourceHeight) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("imageUrl", "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture)))
                .put("width", picture.getWidth())
                .put("height", picture.getHeight())
                .put("caption", caption)
                .put("sourceWidth", sourceWidth)
                .put("sourceHeight", sourceHeight);
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be encoded in memory", e);
        }
        return bytes.toByteArray();
    }
}
