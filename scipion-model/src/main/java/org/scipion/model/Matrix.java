package org.scipion.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix, such as the 4×4 one that places a particle, a volume or a tilt image: rotation in the first three rows and
 * columns, shift in the last column.
 *
 * @param values the numbers, rows first; every row has as many, at least one
 */
public record Matrix(List<List<Double>> values) {
    /** Many times what any matrix of Scipion needs; patterns need a stack that grows with the text. */
    private static final int LONGEST_TEXT = 10_000;

    private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern WHOLE = Pattern.compile("\\s*\\[\\s*(\\[[^\\[\\]]*]\\s*,?\\s*)+]\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException if there are none, or their lengths differ
     */
    public Matrix {
        values = values.stream().map(List::copyOf).toList();
        long lengths = values.stream().map(List::size).distinct().count();
        if (lengths != 1 || values.getFirst().isEmpty()) {
            throw new IllegalArgumentException("A matrix has rows of one length; these have " + lengths);
        }
    }

    /** Reads the text that Scipion stores, such as {@code [[1.0, 0.0], [0.0, 1.0]]}; empty when it is none or longer than {@value #LONGEST_TEXT} characters. */
    public static Optional<Matrix> parse(String text) {
        if (text.length() > LONGEST_TEXT || !WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            List<List<Double>> rows = new ArrayList<>();
            Matcher row = ROW.matcher(text);
            while (row.find()) {
                rows.add(SEPARATOR
                        .splitAsStream(row.group(1).strip())
                        .map(Double::valueOf)
                        .toList());
            }
            return Optional.of(new Matrix(rows));
        } catch (IllegalArgumentException notNumbers) {
            return Optional.empty();
        }
    }

    /** The number in a row and a column, both from 0. */
    public double at(int row, int column) {
        return values.get(row).get(column);
    }

    /** Number of rows. */
    public int rows() {
        return values.size();
    }

    /** Number of columns. */
    public int columns() {
        return values.getFirst().size();
    }

    /**
     * The inverse of the first three rows and columns, of which there must be as many. By cofactors: the numbers that Scipion stores are rounded, so the
     * transpose is not the inverse to the last digit.
     */
    public Matrix inverseOfRotation() {
        double determinant = 0;
        for (int column = 0; column < 3; column++) {
            determinant += at(0, column) * cofactor(0, column);
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            rows.add(List.of(
                    cofactor(0, row) / determinant, cofactor(1, row) / determinant, cofactor(2, row) / determinant));
        }
        return new Matrix(rows);
    }

    private double cofactor(int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = (column + 1) % 3;
        int c2 = (column + 2) % 3;
        return at(r1, c1) * at(r2, c2) - at(r1, c2) * at(r2, c1);
    }
}
