package org.scipion.preview.reduce;

import java.util.stream.IntStream;
import org.scipion.preview.Shape;
import org.scipion.preview.grid.Voxels;

/**
 * Means over cubes of k voxels a side. Incomplete cubes at the far edges are dropped; a side shorter than the cube gives one voxel, the mean
 * over what there is.
 */
final class Binning {

    private final Voxels voxels;
    private final int step;
    private final Grid grid;

    private Binning(Voxels voxels, int step, Grid grid) {
        this.voxels = voxels;
        this.step = step;
        this.grid = grid;
    }

    static Grid reduce(Voxels voxels, int step, long budget) {
        Shape source = voxels.shape();
        Shape shape = new Shape(whole(source.depth(), step), whole(source.height(), step), whole(source.width(), step));
        Binning binning = new Binning(voxels, step, Grid.empty(shape, budget));
        IntStream.range(0, shape.depth()).parallel().forEach(binning::section);
        return binning.grid;
    }

    private static int whole(int size, int step) {
        return Math.max(1, size / step);
    }

    private void section(int section) {
        Shape source = voxels.shape();
        int depth = Math.min(step, source.depth());
        int height = Math.min(step, source.height());
        int width = Math.min(step, source.width());
        float[] rows = new float[height * source.width()];
        float[] sums = new float[source.width()];
        for (int row = 0; row < grid.shape().height(); row++) {
            java.util.Arrays.fill(sums, 0);
            for (int z = 0; z < depth; z++) {
                voxels.readRows(section * step + z, row * step, height, rows);
                addRows(rows, height, sums);
            }
            writeRow(sums, width, 1f / ((float) depth * height * width), section, row);
        }
    }

    private static void addRows(float[] rows, int height, float[] sums) {
        int width = sums.length;
        for (int y = 0; y < height; y++) {
            int at = y * width;
            for (int x = 0; x < width; x++) {
                sums[x] += rows[at + x];
            }
        }
    }

    private void writeRow(float[] sums, int binWidth, float weight, int section, int row) {
        int width = grid.shape().width();
        int at = (section * grid.shape().height() + row) * width;
        for (int column = 0; column < width; column++) {
            float sum = 0;
            for (int x = 0; x < binWidth; x++) {
                sum += sums[column * binWidth + x];
            }
            grid.values()[at + column] = sum * weight;
        }
    }
}
