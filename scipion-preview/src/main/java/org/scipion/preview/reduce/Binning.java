package org.scipion.preview.reduce;

import java.util.Arrays;
import org.scipion.preview.Shape;
import org.scipion.preview.grid.Voxels;

/**
 * Means over cubes of k voxels a side. Incomplete cubes at the far edges are dropped; a side shorter than the cube gives one voxel, the mean
 * over what there is.
 */
final class Binning {

    private final Voxels voxels;
    private final Grid grid;
    private final int depth;
    private final int height;
    private final int width;

    private Binning(Voxels voxels, int step, Grid grid) {
        Shape source = voxels.shape();
        this.voxels = voxels;
        this.grid = grid;
        this.depth = Math.min(step, source.depth());
        this.height = Math.min(step, source.height());
        this.width = Math.min(step, source.width());
    }

    static Grid reduce(Voxels voxels, int step, long budget) {
        Shape source = voxels.shape();
        Shape shape = new Shape(whole(source.depth(), step), whole(source.height(), step), whole(source.width(), step));
        Binning binning = new Binning(voxels, step, Grid.empty(shape, budget));
        voxels.sections(shape.depth()).forEach(binning::section);
        return binning.grid;
    }

    private static int whole(int size, int step) {
        return Math.max(1, size / step);
    }

    private void section(int section) {
        int sourceWidth = voxels.shape().width();
        float[] rows = new float[height * sourceWidth];
        float[] sums = new float[sourceWidth];
        for (int z = 0; z < depth; z++) {
            for (int row = 0; row < grid.shape().height(); row++) {
                voxels.readRows(section * depth + z, row * height, height, rows);
                addRows(rows, sums);
                addBins(
                        sums,
                        (section * grid.shape().height() + row) * grid.shape().width());
            }
        }
    }

    private void addRows(float[] rows, float[] sums) {
        Arrays.fill(sums, 0);
        for (int y = 0; y < height; y++) {
            int at = y * sums.length;
            for (int x = 0; x < sums.length; x++) {
                sums[x] += rows[at + x];
            }
        }
    }

    private void addBins(float[] sums, int at) {
        float weight = 1f / ((float) depth * height * width);
        for (int column = 0; column < grid.shape().width(); column++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += sums[column * width + x];
            }
            grid.values()[at + column] += sum * weight;
        }
    }
}
