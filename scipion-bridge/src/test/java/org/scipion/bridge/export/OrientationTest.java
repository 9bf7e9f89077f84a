package org.scipion.bridge.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.Matrix;

/** Texts where matrices belong. */
class OrientationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1",
                "[]",
                "[null, null, null]",
                "[[1, 0, 0, 0], null, [0, 0, 1, 0], [0, 0, 0, 1]]",
                "[[1, 0, 0], [0, 1, 0], [0, 0, 1]]",
                "[[1, 0, 0, 0], [0, 1, 0, 0]]",
                "[[\"x\", 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]",
                "[[[[[[[[1"
            })
    void whatIsNoMatrixTurnsNothing(String text) {
        Orientation orientation =
                Matrix.parse(text).map(matrix -> Orientation.of(matrix, true)).orElse(Orientation.NONE);
        assertThat(orientation).isEqualTo(Orientation.NONE);
    }
}
