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

    /** Reads the text that Scipion stores, such as {@code [[1.0, 0.0], [0.0, 1.0]]}; empty when it is none. */
    public static Optional<Matrix> parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
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
}
