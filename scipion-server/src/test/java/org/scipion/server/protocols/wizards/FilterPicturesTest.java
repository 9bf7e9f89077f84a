package org.scipion.server.protocols.wizards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.function.IntToDoubleFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What wizards show of images: filtered ones and their spectra. */
class FilterPicturesTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;

    /** A slow wave of 16 pixels and a fast one of 3, along x, around a mean of 5. */
    private static final Plane WAVES = plane(x -> 5 + slow(x) + fast(x));

    private static double slow(int x) {
        return Math.cos(2 * Math.PI * x / 16);
    }

    private static double fast(int x) {
        return Math.cos(2 * Math.PI * x / 3);
    }

    private static Plane plane(IntToDoubleFunction value) {
        float[] values = new float[WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i % WIDTH);
        }
        return new Plane(WIDTH, HEIGHT, values);
    }

    @Test
    void aFilterThatLetsEverythingPassChangesNothing() {
        Plane same = FrequencyFilter.band(0, 0.5, 0.02).applied(WAVES);
        for (int i = 0; i < same.values().length; i++) {
            assertThat(same.values()[i]).isCloseTo(WAVES.values()[i], within(1e-4f));
        }
    }

    @Test
    void aBandKeepsItsOwnWavesAndTheMean() {
        Plane kept = FrequencyFilter.band(0, 0.15, 0.02).applied(WAVES);
        assertThat(kept.mean()).isCloseTo(5, within(0.1));
        assertThat(middle(kept)).isCloseTo((float) (5 + slow(WIDTH / 2)), within(0.25f));
        Plane other = FrequencyFilter.band(0.25, 0.5, 0.02).applied(WAVES);
        assertThat(middle(other)).isCloseTo((float) (5 + fast(WIDTH / 2)), within(0.25f));
    }

    @Test
    void aGaussianWeakensFastWavesMore() {
        Plane smooth = FrequencyFilter.gaussian(0.1).applied(WAVES);
        assertThat(middle(smooth)).isCloseTo((float) (5 + 0.82 * slow(WIDTH / 2)), within(0.25f));
        assertThat(FrequencyFilter.gaussian(0).applied(WAVES).deviation()).isCloseTo(WAVES.deviation(), within(1e-3));
    }

    private static float middle(Plane plane) {
        return plane.values()[HEIGHT / 2 * WIDTH + WIDTH / 2];
    }

    @Test
    void aSpectrumIsBrightestAtTheWavesOfTheImage() {
        Plane spectrum = PowerSpectrum.of(plane(x -> Math.cos(2 * Math.PI * x / 8)));
        assertThat(spectrum.width()).isEqualTo(32).isEqualTo(spectrum.height());
        int brightest = 0;
        for (int i = 0; i < spectrum.values().length; i++) {
            brightest = spectrum.values()[i] > spectrum.values()[brightest] ? i : brightest;
        }
        assertThat(brightest / 32).isEqualTo(16);
        assertThat(Math.abs(brightest % 32 - 16)).isEqualTo(4);
    }

    @Test
    void makesSmallerByTheMeanOfSquares() {
        Plane small = WAVES.within(16);
        assertThat(small.width()).isEqualTo(16);
        assertThat(small.height()).isEqualTo(10);
        assertThat(small.values()[0]).isCloseTo((float) (5 + (slow(0) + slow(1) + slow(2)) / 3), within(0.01f));
    }

    @Test
    void drawsPicturesOfOneSizeAndTellsThatOfTheSource() throws IOException {
        ObjectNode picture = Drawing.of(WAVES, "1@waves.mrcs", 480, 320);
        assertThat(picture.path("width").asInt()).isEqualTo(512);
        assertThat(picture.path("height").asInt()).isEqualTo(341);
        assertThat(picture.path("sourceWidth").asInt()).isEqualTo(480);
        String url = picture.path("imageUrl").asText();
        assertThat(url).startsWith("data:image/png;base64,");
        var image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
        assertThat(image.getWidth()).isEqualTo(512);
        assertThat(image.getRaster().getSample(5, 5, 0))
                .isGreaterThan(image.getRaster().getSample(85, 5, 0));
    }

    @Test
    void anImageWithoutContrastIsGrey() throws IOException {
        String url = Drawing.of(plane(x -> 3), "flat", WIDTH, HEIGHT)
                .path("imageUrl")
                .asText();
        var image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
        assertThat(image.getRaster().getSample(100, 100, 0)).isEqualTo(128);
    }
}
