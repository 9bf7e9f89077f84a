package org.scipion.preview.encode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes baseline JPEG, gray or in colour. */
final class JpegWriter {

    private JpegWriter() {}

    static byte[] write(Raster picture, int quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(image(picture), null, null), parameters(writer, quality));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam parameters(ImageWriter writer, int quality) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality / 100f);
        return parameters;
    }

    private static BufferedImage image(Raster picture) {
        boolean gray = picture.channels() == 1;
        BufferedImage image = new BufferedImage(
                picture.width(), picture.height(), gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] samples = picture.samples();
        if (gray) {
            System.arraycopy(samples, 0, target, 0, target.length);
        } else {
            for (int i = 0; i < target.length; i++) {
                target[i] = samples[i - i % 3 + 2 - i % 3];
            }
        }
        return image;
    }
}
