package org.scipion.preview.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
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

    @ParameterizedTest
    @CsvSource({
        "colour.png,image/png,0",
        "colour.bmp,image/bmp,0",
        "colour.tif,image/tiff,0",
        "colour.gif,image/gif,24",
        "colour.jpg,image/jpeg,24",
        "colour.webp,image/webp,24"
    })
    void showsTheColoursThatWereStored(String sample, String mime, int tolerance) throws IOException {
        try (Image image = open(sample)) {
            assertThat(image.file().mime()).isEqualTo(mime);
            assertThat(image.width()).isEqualTo(36);
            assertThat(image.height()).isEqualTo(24);
            int colour = decoded(image.thumbnail(ThumbnailRequest.ofSize(400))).getRGB(20, 10);
            assertThat(colour >> 16 & 0xff).isBetween(140 - tolerance, 140 + tolerance);
            assertThat(colour >> 8 & 0xff).isBetween(100 - tolerance, 100 + tolerance);
            assertThat(colour & 0xff).isBetween(120 - tolerance, 120 + tolerance);
        }
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
