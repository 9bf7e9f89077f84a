package org.scipion.preview;

import java.util.EnumSet;

/**
 * Which direction of space each direction of an array runs along. Arrays are never rearranged: crystallographic maps often have their sections along
 * x or y.
 *
 * @param columns direction from a column to the next, the fastest varying
 * @param rows direction from a row to the next
 * @param sections direction from a section to the next
 */
public record AxisOrder(Axis columns, Axis rows, Axis sections) {

    /** Columns along x, rows along y, sections along z. */
    public static final AxisOrder XYZ = new AxisOrder(Axis.X, Axis.Y, Axis.Z);

    /** Refuses an axis that occurs twice with {@link IllegalArgumentException}. */
    public AxisOrder {
        if (EnumSet.of(columns, rows, sections).size() < 3) {
            throw new IllegalArgumentException(
                    "Each axis occurs once, not as in " + columns + ", " + rows + ", " + sections);
        }
    }

    /** The three axes as letters, columns first, such as {@code zyx}. */
    @Override
    public String toString() {
        return ("" + columns + rows + sections).toLowerCase(java.util.Locale.ROOT);
    }
}
