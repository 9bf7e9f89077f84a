package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.Matrix;

/** Matrices as Scipion stores them: read, never evaluated. */
class MatrixTest {
    @Test
    void areReadFromText() {
        Matrix matrix = Matrix.parse("[[1.0, -2.5e-3], [0, 4]]").orElseThrow();
        assertThat(matrix.values()).containsExactly(List.of(1.0, -0.0025), List.of(0.0, 4.0));
        assertThat(matrix.at(0, 1)).isEqualTo(-0.0025);
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "None",
                "[]",
                "[[]]",
                "[[1, 2], [3]]",
                "[1, 2]",
                "[[1, x]]",
                "[[1, 2]",
                "f([[1]])",
                "[[1]]; 2"
            })
    void areNothingElse(String text) {
        assertThat(Matrix.parse(text)).isEmpty();
    }

    @Test
    void haveRowsOfOneLength() {
        assertThatThrownBy(() -> new Matrix(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Matrix(List.of(List.of(1.0), List.of(1.0, 2.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
