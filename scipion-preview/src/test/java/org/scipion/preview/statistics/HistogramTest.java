package org.scipion.preview.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.Histogram;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.Volume;

class HistogramTest {

    private final Previews previews = Previews.create();

    @Test
    void equalsThatOfNumpy() throws IOException {
        List<String> expected = Files.readAllLines(Samples.path("histogram.txt"));
        double[] edges = Arrays.stream(expected.getFirst().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        long[] counts = Arrays.stream(expected.getLast().split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            Histogram found = volume.histogram(16);
            assertThat(found.edges().toArray()).containsExactly(edges, within(1e-9));
            assertThat(found.counts().toArray()).containsExactly(counts);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 8193})
    void refusesNumbersOfBinsOutsideTheLimit(int bins) {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            assertThatThrownBy(() -> volume.histogram(bins)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8192})
    void takesNumbersOfBinsUpToTheLimit(int bins) {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            assertThat(volume.histogram(bins).bins()).isEqualTo(bins);
        }
    }

    @Test
    void isCountedAnewWhenTheFileHasChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("changing.mrc");
        Files.copy(Samples.path("mode2.mrc"), file);
        double before = maximum(file);
        Files.delete(file);
        Files.copy(Samples.path("mode6.st"), file);
        assertThat(maximum(file)).isNotEqualTo(before);
    }

    private double maximum(Path file) {
        try (Volume volume = (Volume) previews.open(file)) {
            return volume.statistics().max();
        }
    }

    @Test
    void tellsThePercentilesThatNumpyTells() throws IOException {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            Histogram found = volume.histogram(8192);
            double spacing = 1.5; // the sample has few values: numpy interpolates between neighbours this far apart
            for (String line : Files.readAllLines(Samples.path("percentiles.txt"))) {
                double percent = Double.parseDouble(line.substring(0, line.indexOf(' ')));
                double expected = Double.parseDouble(line.substring(line.indexOf(' ') + 1));
                assertThat(found.percentile(percent)).as(line).isCloseTo(expected, within(spacing));
            }
            assertThatThrownBy(() -> found.percentile(101)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> found.percentile(Double.NaN)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void tellsPercentilesOfManyEvenlySpreadValues() {
        Histogram even = new Histogram(new double[] {0, 1, 2, 3, 4}, new long[] {100, 100, 0, 200});
        assertThat(even.percentile(0)).isZero();
        assertThat(even.percentile(25)).isEqualTo(1);
        assertThat(even.percentile(75)).isEqualTo(3.5);
        assertThat(even.percentile(100)).isEqualTo(4);
    }
}
