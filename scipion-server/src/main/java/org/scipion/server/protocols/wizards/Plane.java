package org.scipion.server.protocols.wizards;

import org.scipion.preview.Axis;
import org.scipion.preview.Shape;
import org.scipion.preview.Volume;

/** An image as numbers. Nobody changes the values once they are here. */
final class Plane {

    private final int width;
    private final int height;
    private final float[] values;

    /**
     * Takes ownership of the values.
     *
     * @param values rows on end, row 0 first; all finite
     */
    Plane(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /** Columns. */
    int width() {
        return width;
    }

    /** Rows. */
    int height() {
        return height;
    }

    /** Rows on end, row 0 first; not to be changed. */
    float[] values() {
        return values;
    }

    /**
     * One section of a volume or stack.
     *
     * @param position which one, from 1; 0 for the middle
     */
    static Plane of(Volume volume, int position) {
        Shape shape = volume.shape();
        int index = position > 0 ? Math.min(position, shape.depth()) - 1 : shape.depth() / 2;
        float[] values = volume.plane(Axis.Z, index);
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.isFinite(values[i]) ? values[i] : 0;
        }
        return new Plane(shape.width(), shape.height(), values);
    }

    /** The same with its longest side within a limit: squares of pixels become their mean. */
    Plane within(int side) {
        return binned(Math.ceilDiv(Math.max(width, height), side));
    }

    /** Squares of so many pixels a side become their mean; what is left over at the far ends is cut. */
    Plane binned(int factor) {
        int step = Math.clamp(factor, 1, Math.min(width, height));
        if (step == 1) {
            return this;
        }
        Plane small = new Plane(width / step, height / step, new float[(width / step) * (height / step)]);
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                small.values[y * small.width + x] = mean(x * step, y * step, step);
            }
        }
        return small;
    }

    private float mean(int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += values[y * width + x];
            }
        }
        return (float) (sum / side / side);
    }

    /** Mean of all values. */
    double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Standard deviation of all values. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
