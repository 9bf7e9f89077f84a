package org.scipion.preview.hdf5;

/** Makes one line of floats of nested arrays of numbers. */
final class Rows {

    private final float[] values;
    private int at;

    private Rows(int count) {
        this.values = new float[count];
    }

    static float[] flatten(Object nested, int count) {
        Rows rows = new Rows(count);
        rows.add(nested);
        return rows.values;
    }

    private void add(Object part) {
        switch (part) {
            case float[] row -> addFloats(row);
            case double[] row -> addDoubles(row);
            case byte[] row -> addBytes(row);
            case short[] row -> addShorts(row);
            case int[] row -> addInts(row);
            case Object[] rows -> addAll(rows);
            default ->
                throw new IllegalArgumentException(
                        "values of " + part.getClass().getComponentType());
        }
    }

    private void addAll(Object[] rows) {
        for (Object row : rows) {
            add(row);
        }
    }

    private void addFloats(float[] row) {
        System.arraycopy(row, 0, values, at, row.length);
        at += row.length;
    }

    private void addDoubles(double[] row) {
        for (double value : row) {
            values[at++] = (float) value;
        }
    }

    private void addBytes(byte[] row) {
        for (byte value : row) {
            values[at++] = value;
        }
    }

    private void addShorts(short[] row) {
        for (short value : row) {
            values[at++] = value;
        }
    }

    private void addInts(int[] row) {
        for (int value : row) {
            values[at++] = value;
        }
    }
}
