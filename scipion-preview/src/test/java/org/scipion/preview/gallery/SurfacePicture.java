package org.scipion.preview.gallery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.SurfaceMesh;

/** A mesh as seen along −z with the light at the viewer: far triangles first, brighter the more they face us. */
final class SurfacePicture {

    private static final int SIDE = 320;

    private SurfacePicture() {}

    static EncodedImage of(SurfaceMesh mesh) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        IntStream.range(0, mesh.triangleCount())
                .boxed()
                .sorted(Comparator.comparingDouble(triangle -> depth(mesh, triangle)))
                .forEach(triangle -> draw(mesh, triangle, graphics));
        graphics.dispose();
        return encoded(image);
    }

    private static double depth(SurfaceMesh mesh, int triangle) {
        return mesh.vertices().get(3 * mesh.indices().get(3 * triangle) + 2);
    }

    private static void draw(SurfaceMesh mesh, int triangle, Graphics2D graphics) {
        Polygon outline = new Polygon();
        float facing = 0;
        for (int corner = 0; corner < 3; corner++) {
            int vertex = mesh.indices().get(3 * triangle + corner);
            outline.addPoint(
                    Math.round(SIDE * (0.5f + 0.8f * mesh.vertices().get(3 * vertex))),
                    Math.round(SIDE * (0.5f + 0.8f * mesh.vertices().get(3 * vertex + 1))));
            facing += mesh.normals().get(3 * vertex + 2) / 3;
        }
        float light = Math.clamp(facing, 0.05f, 1f);
        graphics.setColor(new Color(light * 0.6f, light * 0.8f, light));
        graphics.fillPolygon(outline);
    }

    private static EncodedImage encoded(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return new EncodedImage(ImageFormat.PNG, SIDE, SIDE, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
