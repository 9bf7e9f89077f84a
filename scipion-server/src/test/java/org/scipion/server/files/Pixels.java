package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** The shades of a PNG that was answered. */
public final class Pixels {

    private final BufferedImage picture;

    private Pixels(BufferedImage picture) {
        this.picture = picture;
    }

    public static Pixels of(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(ViewerServer.text(answer)).isEqualTo(200);
        return new Pixels(ImageIO.read(new ByteArrayInputStream(answer.body())));
    }

    public static Pixels ofDataUrl(Object url) throws IOException {
        String text = String.valueOf(url);
        assertThat(text).startsWith("data:image/png;base64,");
        byte[] bytes = Base64.getDecoder().decode(text.substring(text.indexOf(',') + 1));
        return new Pixels(ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    public int width() {
        return picture.getWidth();
    }

    public int height() {
        return picture.getHeight();
    }

    public int at(int row, int column) {
        return picture.getRaster().getSample(column, row, 0);
    }

    /** Row and column of the brightest pixel. */
    public List<Integer> brightest() {
        List<Integer> place = List.of(0, 0);
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                if (at(row, column) > at(place.get(0), place.get(1))) {
                    place = List.of(row, column);
                }
            }
        }
        return place;
    }
}
