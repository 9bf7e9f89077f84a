package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.EulerAngles;
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

    /** The matrix that RELION's documentation gives for rot, tilt and psi, in radians here. */
    private static Matrix turned(double rot, double tilt, double psi) {
        double cr = Math.cos(rot);
        double sr = Math.sin(rot);
        double ct = Math.cos(tilt);
        double st = Math.sin(tilt);
        double cp = Math.cos(psi);
        double sp = Math.sin(psi);
        return new Matrix(List.of(
                List.of(cp * ct * cr - sp * sr, cp * ct * sr + sp * cr, -cp * st),
                List.of(-sp * ct * cr - cp * sr, -sp * ct * sr + cp * cr, sp * st),
                List.of(st * cr, st * sr, ct)));
    }

    @ParameterizedTest
    @CsvSource({"30, 60, 45", "-170, 12, 91", "15, 150, -120", "80, 0, 0"})
    void giveTheAnglesTheyWereMadeOf(double rot, double tilt, double psi) {
        EulerAngles angles = EulerAngles.of(turned(Math.toRadians(rot), Math.toRadians(tilt), Math.toRadians(psi)));
        assertThat(angles.rot()).isCloseTo(rot, within(1e-9));
        assertThat(angles.tilt()).isCloseTo(tilt, within(1e-9));
        assertThat(angles.psi()).isCloseTo(psi, within(1e-9));
    }

    @Test
    void areUndoneByTheirInverse() {
        Matrix matrix = Matrix.parse("[[2, 1, 0, 9], [0, 3, 1, 8], [1, 0, 1, 7], [0, 0, 0, 1]]")
                .orElseThrow();
        Matrix inverse = matrix.inverseOfRotation();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double product = matrix.at(row, 0) * inverse.at(0, column)
                        + matrix.at(row, 1) * inverse.at(1, column)
                        + matrix.at(row, 2) * inverse.at(2, column);
                assertThat(product).isCloseTo(row == column ? 1 : 0, within(1e-12));
            }
        }
    }
}
