package org.scipion.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stacks whose values grow along every axis, and how they look when they are drawn. */
public final class MrcStack {

    private MrcStack() {}

    /** The value in section z, row y and column x. */
    public static float value(int z, int y, int x) {
        return x + 10 * y + 100 * z;
    }

    /** Writes a file of 32-bit reals. */
    public static void write(Path file, int columns, int rows, int sections) {
        try {
            Files.deleteIfExists(file);
            MrcFile.write(file, columns, rows, sections, MrcStack::value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shade of a value in a section that is shown between mean - 2 and mean + 2 standard deviations. */
    public static double shade(int columns, int rows, int z, int y, int x) {
        double sum = 0;
        double squares = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = value(z, row, column);
                sum += value;
                squares += value * value;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double mean = sum / (rows * columns);
        double deviation = Math.sqrt(squares / (rows * columns) - mean * mean);
        double black = Math.max(low, mean - 2 * deviation);
        double white = Math.min(high, mean + 2 * deviation);
        double clipped = Math.clamp(value(z, y, x), black, white);
        return (clipped - black) / (white - black) * 255;
    }
}
