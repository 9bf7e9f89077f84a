package org.scipion.preview.render;

import org.scipion.preview.Axis;
import org.scipion.preview.CropRequest;
import org.scipion.preview.Shape;
import org.scipion.preview.grid.Voxels;

/**
 * A square of a plane that may lie partly outside of the volume.
 *
 * @param axis across the plane
 * @param plane 0-based
 * @param top first row, perhaps outside
 * @param left first column, perhaps outside
 * @param side in voxels
 * @param rows rows of the whole plane
 * @param columns columns of the whole plane
 * @param planes planes of the volume
 */
record Square(Axis axis, long plane, long top, long left, int side, int rows, int columns, int planes) {

    static Square around(CropRequest request, CropRequest.View view, Shape shape) {
        Axis axis = CropRenderer.across(view);
        double row = axis == Axis.Z ? request.y() : request.z();
        double column = axis == Axis.X ? request.y() : request.x();
        double plane = switch (axis) {
            case X -> request.x();
            case Y -> request.y();
            case Z -> request.z();
        };
        int half = request.boxSize() / 2;
        return new Square(
                axis,
                Math.round(plane),
                Math.round(row) - half,
                Math.round(column) - half,
                request.boxSize(),
                shape.size(axis == Axis.Z ? Axis.Y : Axis.Z),
                shape.size(axis == Axis.X ? Axis.Y : Axis.X),
                shape.size(axis));
    }

    /** Reads the part that lies inside; the other values of {@code target}, rows on end, stay as they are. */
    void read(Voxels voxels, float[] target) {
        long from = Math.max(0, left);
        long to = Math.min(columns, left + side);
        if (plane < 0 || plane >= planes || from >= to) {
            return;
        }
        for (int row = 0; row < side; row++) {
            long there = top + row;
            if (there >= 0 && there < rows) {
                int at = row * side + (int) (from - left);
                readRow(voxels, (int) there, (int) from, target, at, (int) (to - from));
            }
        }
    }

    private void readRow(Voxels voxels, int row, int from, float[] target, int at, int count) {
        switch (axis) {
            case Z -> voxels.readRow((int) plane, row, from, 1, target, at, count);
            case Y -> voxels.readRow(row, (int) plane, from, 1, target, at, count);
            case X -> voxels.readColumn(row, (int) plane, from, 1, target, at, count);
        }
    }
}
