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
}
