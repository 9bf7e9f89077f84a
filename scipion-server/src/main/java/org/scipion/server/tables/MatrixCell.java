package org.scipion.server.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.scipion.model.Matrix;
import org.scipion.model.Value;

/**
 * A value that is a matrix.
 *
 * @param kind tells the client so: {@code matrix}
 * @param value its numbers, rows first
 */
record MatrixCell(String kind, List<List<Double>> value) {

    static MatrixCell of(Matrix matrix) {
        return new MatrixCell("matrix", matrix.values());
    }

    /** In downloads: as Scipion writes it. */
    @Override
    public String toString() {
        return value.stream()
                .map(row -> row.stream()
                        .map(number -> new Value.Real(number).text())
                        .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
