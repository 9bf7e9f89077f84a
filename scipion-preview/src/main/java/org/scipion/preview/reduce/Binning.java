package org.scipion.preview.reduce;

import org.scipion.preview.Shape;
import org.scipion.preview.grid.Voxels;

/**
 * Means over cubes of k voxels a side. Incomplete cubes at the far edges are dropped; a side shorter than the cube gives one voxel, the mean
 * over what there is.
 *
 * <p>Rows are added up as they are, across rows and sections of a cube, and folded along x only then. That goes block by block: small enough for
 * the processor's cache, except where sections are best read one after the other.
 */
final class Binning {

    private static final int COLUMNS_PER_BLOCK = 4096;
    private static final int ROWS_PER_BLOCK = 8;

    private final Voxels voxels;
    private final Grid grid;
    private final int depth;
    private final int height;
    private final int width;
    private final int binsPerBlock;
    private final int rowsPerBlock;

    private Binning(Voxels voxels, int step, Grid grid) {
        Shape source = voxels.shape();
        Shape result = grid.shape();
        this.voxels = voxels;
        this.grid = grid;
        this.depth = Math.min(step, source.depth());
        this.height = Math.min(step, source.height());
        this.width = Math.min(step, source.width());
        this.binsPerBlock =
                voxels.inOrder() ? result.width() : Math.clamp(COLUMNS_PER_BLOCK / width, 1, result.width());
        int rows = width > COLUMNS_PER_BLOCK ? 1 : ROWS_PER_BLOCK;
        this.rowsPerBlock = voxels.inOrder() ? result.height() : Math.min(rows, result.height());
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
        for (int row = 0; row < grid.shape().height(); row += rowsPerBlock) {
            for (int bin = 0; bin < grid.shape().width(); bin += binsPerBlock) {
                block(section, row, bin);
            }
        }
    }

    private void block(int section, int firstRow, int firstBin) {
        int rows = Math.min(rowsPerBlock, grid.shape().height() - firstRow);
        int bins = Math.min(binsPerBlock, grid.shape().width() - firstBin);
        float[][] sums = new float[rows][bins * width];
        float[] values = new float[bins * width];
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < rows * height; y++) {
                int row = firstRow * height + y;
                voxels.readRow(section * depth + z, row, firstBin * width, 1, values, 0, values.length);
                add(values, sums[y / height]);
            }
        }
        for (int row = 0; row < rows; row++) {
            fold(
                    sums[row],
                    (section * grid.shape().height() + firstRow + row)
                                    * grid.shape().width()
                            + firstBin,
                    bins);
        }
    }

    /** Both arrays are read and written at the same index, or the compiler could not use vector instructions. */
    private static void add(float[] values, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += values[x];
        }
    }

    private void fold(float[] sums, int at, int bins) {
        float weight = 1f / ((float) depth * height * width);
        float[] target = grid.values();
        for (int x = 0; x < width; x++) {
            for (int bin = 0; bin < bins; bin++) {
                target[at + bin] += sums[bin * width + x] * weight;
            }
        }
    }
}
