package org.scipion.preview.render;

import java.util.Arrays;
import org.scipion.preview.Shape;
import org.scipion.preview.Statistics;
import org.scipion.preview.ValueRange;
import org.scipion.preview.encode.Raster;
import org.scipion.preview.grid.Voxels;
import org.scipion.preview.statistics.Moments;

/** The look of all small pictures: one section between mean − 2 σ and mean + 2 σ. Values that are not finite count as the mean. */
final class Highlight {

    private static final double SIGMAS = 2;

    private final Voxels voxels;
    private final int section;
    private final float mean;
    private final float low;
    private final float high;

    private Highlight(Voxels voxels, int section, Statistics facts) {
        this.voxels = voxels;
        this.section = section;
        this.mean = (float) facts.mean();
        this.low = (float) Math.max(facts.min(), facts.mean() - SIGMAS * facts.standardDeviation());
        this.high = (float) Math.min(facts.max(), facts.mean() + SIGMAS * facts.standardDeviation());
    }

    static Highlight of(Voxels voxels, int section) {
        Shape shape = voxels.shape();
        Moments moments = new Moments();
        float[] row = new float[shape.width()];
        for (int y = 0; y < shape.height(); y++) {
            voxels.readRow(section, y, 0, 1, row, 0, row.length);
            moments.add(row, row.length);
        }
        return new Highlight(voxels, section, moments.statistics());
    }

    ValueRange range() {
        return new ValueRange(Math.min(low, high), high);
    }

    /** The shades, averaged over squares of {@code step} pixels a side; incomplete squares are averaged over what they have. */
    Raster shrunkRoughly(int step) {
        Shape shape = voxels.shape();
        int width = Math.ceilDiv(shape.width(), step);
        int height = Math.ceilDiv(shape.height(), step);
        byte[] shades = new byte[Math.multiplyExact(width, height)];
        int[] sums = new int[width];
        float[] row = new float[shape.width()];
        for (int y = 0; y < height; y++) {
            int rows = Math.min(step, shape.height() - y * step);
            Arrays.fill(sums, 0);
            for (int i = 0; i < rows; i++) {
                voxels.readRow(section, y * step + i, 0, 1, row, 0, row.length);
                addShades(row, step, sums);
            }
            writeMeans(sums, rows, step, shades, y * width);
        }
        return new Raster(width, height, 1, shades);
    }

    private void addShades(float[] row, int step, int[] sums) {
        float span = high - low;
        if (span > 0) {
            for (int x = 0; x < row.length; x++) {
                float value = Math.abs(row[x]) <= Float.MAX_VALUE ? row[x] : mean;
                sums[x / step] += (int) (255f * (Math.min(high, Math.max(low, value)) - low) / span);
            }
        }
    }

    private void writeMeans(int[] sums, int rows, int step, byte[] shades, int at) {
        int last = sums.length - 1;
        for (int x = 0; x < last; x++) {
            shades[at + x] = (byte) (sums[x] / (rows * step));
        }
        shades[at + last] = (byte) (sums[last] / (rows * (voxels.shape().width() - last * step)));
    }
}
