package org.scipion.preview.reduce;

import org.scipion.preview.Shape;
import org.scipion.preview.grid.Voxels;

/** Keeps every k-th voxel along each axis, the first one included. */
final class Stride {

    private Stride() {}

    static Grid reduce(Voxels voxels, int step, long budget) {
        Shape source = voxels.shape();
        Shape shape = new Shape(
                Math.ceilDiv(source.depth(), step),
                Math.ceilDiv(source.height(), step),
                Math.ceilDiv(source.width(), step));
        Grid grid = Grid.empty(shape, budget);
        voxels.sections(shape.depth()).forEach(section -> readSection(voxels, step, grid, section));
        return grid;
    }

    private static void readSection(Voxels voxels, int step, Grid grid, int section) {
        int width = grid.shape().width();
        int at = Math.toIntExact(section * grid.shape().sectionPixels());
        for (int row = 0; row < grid.shape().height(); row++) {
            voxels.readRow(section * step, row * step, 0, step, grid.values(), at + row * width, width);
        }
    }
}
