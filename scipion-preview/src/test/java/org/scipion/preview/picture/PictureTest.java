package org.scipion.preview.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Image;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Rendering;
import org.scipion.preview.Samples;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.TooLargeException;

class PictureTest {

    private static Image open(String sample) {
        return (Image) Previews.create().open(Samples.path(sample));
    }

    private static BufferedImage decoded(Rendering rendering) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendering.image().toByteArray()));
    }

    /** Lossy formats are decoded by other arithmetic than Pillow's, and colours of neighbours are mixed in another way. */
    @ParameterizedTest
    @CsvSource({
        "colour.png,image/png,0",
        "colour.bmp,image/bmp,0",
        "colour.tif,image/tiff,0",
        "colour.gif,image/gif,0",
        "colour.jpg,image/jpeg,12",
        "colour.webp,image/webp,12",
        "lossless.webp,image/webp,0",
        "gray.png,image/png,0",
        "gray.jpg,image/jpeg,1",
        "gray16.png,image/png,0",
        "palette.png,image/png,0",
        "bilevel.png,image/png,0",
        "alpha.png,image/png,0",
        "gray-alpha.png,image/png,0"
    })
    void showsTheColoursThatPillowShows(String sample, String mime, int tolerance) throws IOException {
        byte[] expected = Files.readAllBytes(Samples.path(sample + ".rgb"));
        try (Image image = open(sample)) {
            assertThat(image.file().mime()).isEqualTo(mime);
            assertThat(image.width()).isEqualTo(36);
            assertThat(image.height()).isEqualTo(24);
            assertThat(rgb(decoded(image.thumbnail(ThumbnailRequest.ofSize(400)))))
                    .usingElementComparator((one, other) -> Math.abs(one - other) <= tolerance ? 0 : one - other)
                    .isEqualTo(IntStream.range(0, expected.length)
                            .mapToObj(i -> expected[i] & 0xff)
                            .toList());
        }
    }

    private static List<Integer> rgb(BufferedImage image) {
        List<Integer> shades = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int[] pixel = image.getRaster().getPixel(x, y, (int[]) null);
                for (int channel = 0; channel < 3; channel++) {
                    shades.add(pixel[channel % pixel.length]);
                }
            }
        }
        return shades;
    }

    @Test
    void shrinksToTheSideAskedForAndNeverEnlarges() {
        try (Image image = open("colour.png")) {
            assertThat(image.thumbnail(ThumbnailRequest.ofSize(18)).image().height())
                    .isEqualTo(12);
            assertThat(image.thumbnail(ThumbnailRequest.ofSize(400)).image().width())
                    .isEqualTo(36);
        }
    }

    @Test
    void flipsRowsWhenAsked() throws IOException {
        try (Image image = open("colour.png")) {
            BufferedImage flipped =
                    decoded(image.thumbnail(ThumbnailRequest.ofSize(400).withRowsFlipped()));
            assertThat(flipped.getRGB(20, 23 - 10) & 0xffffff).isEqualTo(140 << 16 | 100 << 8 | 120);
        }
    }

    @Test
    void keepsGrayShadesAsStored() throws IOException {
        try (Image image = open("gray.png")) {
            BufferedImage picture = decoded(image.thumbnail(ThumbnailRequest.ofSize(400)));
            assertThat(picture.getRaster().getSample(20, 10, 0)).isEqualTo(140);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour.png", "colour.jpg", "colour.bmp", "colour.webp", "colour.gif"})
    void refusesDamagedPictures(String sample) throws IOException {
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(Samples.path(sample)), 20);
        assertThatThrownBy(() -> {
                    try (Image image = (Image) Previews.create().open(ByteSource.of(sample, damaged))) {
                        image.thumbnail(ThumbnailRequest.ofSize(10));
                    }
                })
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(sample);
    }

    @Test
    void decodesPicturesUpToTheLimit() {
        assertThat(limited(36 * 24)
                        .thumbnail(ThumbnailRequest.ofSize(9))
                        .image()
                        .width())
                .isEqualTo(9);
        assertThatThrownBy(() -> limited(36 * 24 - 1).thumbnail(ThumbnailRequest.ofSize(9)))
                .isInstanceOf(TooLargeException.class);
    }

    private static Image limited(long pixels) {
        return (Image) Previews.create(Limits.defaults().withPixels(pixels)).open(Samples.path("colour.png"));
    }
}
