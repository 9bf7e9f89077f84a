package org.scipion.preview.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Image;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.LinePlot;
import org.scipion.preview.Montage;
import org.scipion.preview.Mosaic;
import org.scipion.preview.Notice;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.Volume;

class DrawingTest {

    private static EncodedImage picture() {
        try (Image image = (Image) Previews.create().open(Samples.path("colour.png"))) {
            return image.thumbnail(ThumbnailRequest.ofSize(36)).image();
        }
    }

    private static Montage montage(int tiles, String label, String summary) {
        return new Montage(Collections.nCopies(tiles, new Montage.Tile(picture(), label)), 2, 100, 4, summary);
    }

    private static BufferedImage decoded(EncodedImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image.toByteArray()));
    }

    @Test
    void placesTilesRowByRow() throws IOException {
        BufferedImage drawn = decoded(montage(3, "", "").render(Encoding.png(), Limits.defaults()));
        assertThat(drawn.getWidth()).isEqualTo(2 * 104 + 4);
        assertThat(drawn.getHeight()).isEqualTo(2 * 104 + 4);
        assertThat(drawn.getRGB(160, 160) & 0xffffff).isEqualTo(0xffffff);
        assertThat(drawn.getRGB(54, 160) & 0xffffff).isNotEqualTo(0xffffff);
    }

    @Test
    void putsLabelsInDarkBarsAndTheSummaryInALightBand() throws IOException {
        BufferedImage drawn = decoded(montage(2, "micrograph 1", "2 items").render(Encoding.png(), Limits.defaults()));
        assertThat(drawn.getHeight()).isEqualTo(4 + 100 + 20 + 4 + 28);
        assertThat(drawn.getRGB(6, 106) & 0xffffff).isEqualTo(0x1e1e1e);
        assertThat(drawn.getRGB(2, drawn.getHeight() - 3) & 0xffffff).isEqualTo(0xe6e6e6);
    }

    @Test
    void refusesMontagesOverTheLimit() {
        int pixels = 212 * 212;
        assertThat(montage(4, "", "")
                        .render(Encoding.png(), Limits.defaults().withPixels(pixels))
                        .width())
                .isEqualTo(212);
        assertThatThrownBy(() -> montage(4, "", "")
                        .render(Encoding.png(), Limits.defaults().withPixels(pixels - 1)))
                .isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> montage(0, "", "")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void fillsASheetOfAGivenSize() throws IOException {
        Mosaic mosaic = new Mosaic(Collections.nCopies(3, picture()), 320, 192, 8, 0xf1f5f9);
        BufferedImage drawn = decoded(mosaic.render(Encoding.png()));
        assertThat(drawn.getWidth()).isEqualTo(320);
        assertThat(drawn.getHeight()).isEqualTo(192);
        assertThat(drawn.getRGB(0, 0) & 0xffffff).isEqualTo(0xf1f5f9);
        for (int column = 0; column < 3; column++) {
            assertThat(drawn.getRGB(53 + 107 * column, 96) & 0xffffff)
                    .as("one of three beside each other")
                    .isNotEqualTo(0xf1f5f9);
        }
        assertThatThrownBy(() -> new Mosaic(List.of(), 320, 192, 8, 0)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> new Mosaic(List.of(picture()), 4097, 192, 8, 0))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void writesANoticeInTheMiddle() throws IOException {
        BufferedImage drawn = decoded(new Notice("No Image Available", 140, 140).render(Encoding.png()));
        assertThat(drawn.getRGB(70, 20) & 0xffffff).isEqualTo(0xe6e6e6);
        assertThat(IntStream.range(0, 140)
                        .filter(x -> (drawn.getRGB(x, 70) & 0xff) < 0xc0)
                        .count())
                .isGreaterThan(10);
    }

    @Test
    void drawsCurvesInColourOnWhite() throws IOException {
        LinePlot.Curve curve =
                new LinePlot.Curve("masked", List.of(0.0, 0.1, 0.2, Double.NaN, 0.3), List.of(1.0, 0.9, 0.4, 0.3, 0.0));
        BufferedImage drawn =
                decoded(LinePlot.fourierShellCorrelation(List.of(curve)).render(480, 360, Encoding.png()));
        assertThat(drawn.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
        assertThat(bluePixels(drawn, 66)).as("the curve starts near the top").allMatch(y -> y > 14 && y < 40);
        assertThat(bluePixels(drawn, 460)).as("and ends near the bottom").allMatch(y -> y > 290 && y < 316);
    }

    private static List<Integer> bluePixels(BufferedImage drawn, int column) {
        List<Integer> found = IntStream.range(0, drawn.getHeight())
                .filter(y -> (drawn.getRGB(column, y) & 0xff) > (drawn.getRGB(column, y) >> 16 & 0xff) + 50)
                .boxed()
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void drawsHistograms() throws IOException {
        try (Volume volume = (Volume) Previews.create().open(Samples.path("mode2.mrc"))) {
            LinePlot plot = LinePlot.of(volume.histogram(32));
            assertThat(decoded(plot.render(64, 64, Encoding.png())).getWidth()).isEqualTo(64);
            assertThatThrownBy(() -> plot.render(63, 64, Encoding.png())).isInstanceOf(InvalidRequestException.class);
        }
    }
}
