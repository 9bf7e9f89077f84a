package org.scipion.preview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Contrast;
import org.scipion.preview.Limits;
import org.scipion.preview.Previews;
import org.scipion.preview.Rendering;
import org.scipion.preview.Samples;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.Volume;

class SliceTest {

    private final Previews previews = Previews.create();

    private static Stream<String> rulesComputedWithNumpy() throws IOException {
        return Files.readAllLines(Samples.path("slices.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("rulesComputedWithNumpy")
    void hasTheShadesThatNumpyComputes(String line) throws IOException {
        String[] fields = line.split(" ", -1);
        byte[] expected = HexFormat.of().parseHex(fields[5]);
        int thumb = Integer.parseInt(fields[3]);
        SliceRequest request = SliceRequest.of(Axis.parse(fields[1]), Integer.parseInt(fields[2]))
                .withThumb(thumb == 0 ? SliceRequest.FULL_SIZE : thumb)
                .withContrast(contrast(fields[4]));
        try (Volume volume = (Volume) previews.open(Samples.path(fields[0]))) {
            assertWithinOneShade(shades(volume.slice(request)), expected);
        }
    }

    private static Contrast contrast(String rule) {
        return switch (rule) {
            case "minmax" -> Contrast.minMax();
            case "clipped" -> Contrast.clipped();
            case "zscore" -> Contrast.zScore();
            default -> Contrast.window(-3, 12);
        };
    }

    private static byte[] shades(Rendering rendering) throws IOException {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(rendering.image().toByteArray()));
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        return (byte[]) picture.getRaster().getDataElements(0, 0, picture.getWidth(), picture.getHeight(), null);
    }

    private static void assertWithinOneShade(byte[] found, byte[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        int different = 0;
        for (int i = 0; i < found.length; i++) {
            int distance = Math.abs((found[i] & 0xff) - (expected[i] & 0xff));
            assertThat(distance).isLessThanOrEqualTo(1);
            different += distance;
        }
        assertThat(different).isLessThanOrEqualTo(expected.length / 20);
    }

    private Volume volumeOf(float... values) {
        ByteBuffer file = ByteBuffer.allocate(1024 + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, values.length).putInt(4, 1).putInt(8, 1).putInt(12, 2);
        for (int i = 0; i < values.length; i++) {
            file.putFloat(1024 + 4 * i, values[i]);
        }
        return (Volume) previews.open(ByteSource.of("line.mrc", file.array()));
    }

    private static SliceRequest plain() {
        return SliceRequest.of(Axis.Z, 0).withContrast(Contrast.minMax());
    }

    @Test
    void cutsShadesInsteadOfRoundingThem() throws IOException {
        try (Volume volume = volumeOf(0, 0.999f, 1.999f, 255)) {
            assertThat(shades(volume.slice(plain()))).containsExactly(0, 0, 1, (byte) 255);
        }
    }

    @Test
    void showsAConstantPlaneAsBlack() throws IOException {
        try (Volume volume = volumeOf(7, 7, 7)) {
            assertThat(shades(volume.slice(plain()))).containsOnly(0);
        }
    }

    @Test
    void showsValuesThatAreNotFiniteAsTheMedian() throws IOException {
        try (Volume volume = volumeOf(0, Float.NaN, 100, Float.POSITIVE_INFINITY, 200, 51, Float.NEGATIVE_INFINITY)) {
            byte median = (byte) (75.5 * 255 / 200);
            assertThat(shades(volume.slice(plain())))
                    .containsExactly(0, median, (byte) 127, median, (byte) 255, 65, median);
        }
    }

    @Test
    void showsAPlaneWithoutFiniteValuesAsBlack() throws IOException {
        try (Volume volume = volumeOf(Float.NaN, Float.POSITIVE_INFINITY)) {
            assertThat(shades(volume.slice(plain()))).containsOnly(0);
        }
    }

    @Test
    void clampsTheIndexAndTellsWhichPlaneItTook() {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            assertThat(volume.slice(SliceRequest.of(Axis.Z, 99)).index()).isEqualTo(4);
            assertThat(volume.slice(SliceRequest.of(Axis.X, -1)).index()).isZero();
        }
    }

    @Test
    void keepsEveryKthSampleForAThumb() {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            Rendering rendering = volume.slice(SliceRequest.of(Axis.Z, 0).withThumb(3));
            assertThat(rendering.image().width()).isEqualTo(3);
            assertThat(rendering.image().height()).isEqualTo(2);
        }
    }

    @Test
    void coloursShadesWithTheMapAskedFor() throws IOException {
        try (Volume volume = volumeOf(0, 255)) {
            SliceRequest request = plain().withColourMap(ColourMap.named("viridis"));
            BufferedImage picture = ImageIO.read(
                    new ByteArrayInputStream(volume.slice(request).image().toByteArray()));
            assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0x440154);
            assertThat(picture.getRGB(1, 0) & 0xffffff).isEqualTo(0xfde724);
        }
    }

    @Test
    void scalesTheResult() {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            Rendering rendering = volume.slice(SliceRequest.of(Axis.Z, 0).withScale(2.5));
            assertThat(rendering.image().width()).isEqualTo(17);
            assertThat(rendering.image().height()).isEqualTo(15);
        }
    }

    @Test
    void rendersPlanesUpToTheLimitAndNoGreaterOnes() {
        try (Volume fits = open(42);
                Volume tooLarge = open(41)) {
            assertThat(fits.slice(SliceRequest.of(Axis.Z, 0)).image().width()).isEqualTo(7);
            assertThatThrownBy(() -> tooLarge.slice(SliceRequest.of(Axis.Z, 0)))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("41");
        }
    }

    private static Volume open(long pixels) {
        return (Volume) Previews.create(Limits.defaults().withPixels(pixels)).open(Samples.path("mode2.mrc"));
    }

    @Test
    void keepsWholeNumbersFromZeroTo255AsTheyAre() throws IOException {
        float[] values = new float[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = i - 128f;
        }
        byte[] expected = new byte[256];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) i;
        }
        try (Volume volume = volumeOf(values)) {
            assertThat(shades(volume.slice(plain()))).containsExactly(expected);
        }
    }
}
