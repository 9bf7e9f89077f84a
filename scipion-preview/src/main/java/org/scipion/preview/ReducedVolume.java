package org.scipion.preview;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The values of a reduced volume in memory, order (z, y, x), x fastest; all are finite. Immutable.
 */
public final class ReducedVolume {

    private final Shape shape;
    private final Shape source;
    private final int step;
    private final ValueRange range;
    private final float[] values;

    /**
     * Takes ownership of {@code values}: the caller must not change them afterwards.
     *
     * @param source shape before the reduction
     * @param step voxels of the source per voxel of the result, along each axis
     */
    public ReducedVolume(Shape shape, Shape source, int step, ValueRange range, float[] values) {
        this.shape = shape;
        this.source = source;
        this.step = step;
        this.range = range;
        this.values = values;
    }

    /** Shape of the values. */
    public Shape shape() {
        return shape;
    }

    /** Shape before the reduction. */
    public Shape source() {
        return source;
    }

    /** Voxels of the source per voxel of the result, along each axis. */
    public int step() {
        return step;
    }

    /** Smallest and greatest value. */
    public ValueRange range() {
        return range;
    }

    /** A read-only view of the values, nothing copied. */
    public FloatBuffer values() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** Appends the values to {@code target} as 32-bit floats, little endian; 4 bytes each. */
    public void putLittleEndian(ByteBuffer target) {
        ByteBuffer little = target.slice().order(ByteOrder.LITTLE_ENDIAN);
        little.asFloatBuffer().put(values);
        target.position(target.position() + values.length * Float.BYTES);
    }
}
