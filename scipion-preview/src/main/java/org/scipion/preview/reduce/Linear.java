package org.scipion.preview.reduce;

import org.scipion.preview.Shape;
import org.scipion.preview.grid.Voxels;

/** Interpolates between the eight voxels around each place; the corners of both grids coincide, as with an order-1 spline zoom. */
final class Linear {

    private final Voxels voxels;
    private final Grid grid;

    private Linear(Voxels voxels, Grid grid) {
        this.voxels = voxels;
        this.grid = grid;
    }

    static Grid reduce(Voxels voxels, double side, long budget) {
        Grid grid = Grid.empty(Reductions.scaled(voxels.shape(), side, 1), budget);
        Linear linear = new Linear(voxels, grid);
        voxels.sections(grid.shape().depth()).forEach(linear::section);
        return grid;
    }

    private void section(int section) {
        Shape source = voxels.shape();
        double z = place(section, grid.shape().depth(), source.depth());
        float[] nearer = new float[source.width()];
        float[] farther = new float[source.width()];
        for (int row = 0; row < grid.shape().height(); row++) {
            double y = place(row, grid.shape().height(), source.height());
            int top = (int) y;
            int bottom = Math.min(top + 1, source.height() - 1);
            mix(z, top, nearer, farther);
            float[] upper = nearer.clone();
            mix(z, bottom, nearer, farther);
            blend(upper, nearer, (float) (y - top));
            write(upper, section, row);
        }
    }

    /** Leaves in {@code target} row {@code y} at height {@code z}. */
    private void mix(double z, int y, float[] target, float[] spare) {
        int below = (int) z;
        int above = Math.min(below + 1, voxels.shape().depth() - 1);
        voxels.readRow(below, y, 0, 1, target, 0, target.length);
        voxels.readRow(above, y, 0, 1, spare, 0, spare.length);
        blend(target, spare, (float) (z - below));
    }

    private static void blend(float[] target, float[] other, float share) {
        if (share > 0) {
            for (int i = 0; i < target.length; i++) {
                target[i] += share * (other[i] - target[i]);
            }
        }
    }

    private void write(float[] line, int section, int row) {
        int width = grid.shape().width();
        int at = (section * grid.shape().height() + row) * width;
        for (int column = 0; column < width; column++) {
            double x = place(column, width, line.length);
            int left = (int) x;
            int right = Math.min(left + 1, line.length - 1);
            grid.values()[at + column] = line[left] + (float) (x - left) * (line[right] - line[left]);
        }
    }

    private static double place(int index, int count, int sourceCount) {
        return count == 1 ? (sourceCount - 1) / 2.0 : index * (double) (sourceCount - 1) / (count - 1);
    }
}
