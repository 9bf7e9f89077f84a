package org.scipion.preview.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.preview.ColourMap;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Samples;

class ColourMapTest {

    private static Stream<String> coloursOfMatplotlib() throws IOException {
        return Files.readAllLines(Samples.path("colours.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("coloursOfMatplotlib")
    void equalsMatplotlibToOneShade(String line) {
        String[] fields = line.split(" ", -1);
        int colour = ColourMap.named(fields[0]).rgb(Integer.parseInt(fields[1]));
        assertThat(colour >> 16).isCloseTo((int) Double.parseDouble(fields[2]), within(1));
        assertThat(colour >> 8 & 0xff).isCloseTo((int) Double.parseDouble(fields[3]), within(1));
        assertThat(colour & 0xff).isCloseTo((int) Double.parseDouble(fields[4]), within(1));
    }

    @Test
    void everyMapHasAReverse() {
        assertThat(ColourMap.names()).contains("viridis", "Spectral", "turbo").allSatisfy(name -> {
            ColourMap map = ColourMap.named(name);
            ColourMap reversed = ColourMap.named(name + "_r");
            assertThat(reversed.rgb(0)).isEqualTo(map.rgb(255));
            assertThat(reversed.rgb(200)).isEqualTo(map.rgb(55));
        });
    }

    @Test
    void findsNamesInAnyCaseAndTellsTheRightOne() {
        assertThat(ColourMap.named("spectral_R").name()).isEqualTo("Spectral_r");
    }

    @Test
    void takesUnknownNamesAsGrayOnlyWhenAsked() {
        assertThat(ColourMap.namedOrGray("nonsense").isGray()).isTrue();
        assertThat(ColourMap.named("").isGray()).isTrue();
        assertThatThrownBy(() -> ColourMap.named("nonsense"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nonsense");
    }
}
