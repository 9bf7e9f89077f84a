package org.scipion.preview.reduce;

import java.util.Arrays;
import org.scipion.preview.Shape;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.grid.Voxels;
import org.scipion.preview.render.FiniteValues;

/**
 * Crops a volume in frequency space, one axis after the other: a box of frequencies is the product of three ranges. Sides are not cropped below 8.
 * The mean is kept.
 */
final class FourierCrop {

    private static final int LEAST_SIDE = 8;

    private final Voxels voxels;
    private final Shape source;
    private final Grid grid;
    private final float[] real;
    private final float[] imaginary;

    private FourierCrop(Voxels voxels, Grid grid, int partial) {
        this.voxels = voxels;
        this.source = voxels.shape();
        this.grid = grid;
        this.real = new float[partial];
        this.imaginary = new float[partial];
    }

    static Grid reduce(Voxels voxels, double side, long budget) {
        Shape shape = Reductions.scaled(voxels.shape(), side, LEAST_SIDE);
        long partial = shape.sectionPixels() * voxels.shape().depth();
        long section = voxels.shape().sectionPixels() + 2L * voxels.shape().height() * shape.width();
        long needed = 2 * partial + shape.voxels() + section;
        if (needed > budget) {
            throw new TooLargeException("Cropping " + voxels.shape().voxels() + " voxels in frequency space needs "
                    + needed + " numbers in memory, over the limit of " + budget + "; use binning");
        }
        FourierCrop crop = new FourierCrop(voxels, Grid.empty(shape, budget), (int) partial);
        voxels.sections(voxels.shape().depth()).forEach(crop::cropSection);
        voxels.sections(shape.height()).forEach(crop::cropDepth);
        return crop.grid;
    }

    private void cropSection(int section) {
        Shape shape = grid.shape();
        float[] values = new float[(int) source.sectionPixels()];
        voxels.readRows(section, 0, source.height(), values);
        FiniteValues.repair(values);
        float[] rowsReal = new float[source.height() * shape.width()];
        float[] rowsImaginary = new float[rowsReal.length];
        LineCrop across = new LineCrop(source.width(), shape.width());
        for (int row = 0; row < source.height(); row++) {
            Arrays.fill(across.imaginary(), 0);
            for (int x = 0; x < source.width(); x++) {
                across.real()[x] = values[row * source.width() + x];
            }
            across.crop();
            put(across, shape.width(), rowsReal, rowsImaginary, row * shape.width(), 1);
        }
        LineCrop down = new LineCrop(source.height(), shape.height());
        int at = Math.toIntExact(section * shape.sectionPixels());
        for (int column = 0; column < shape.width(); column++) {
            take(down, source.height(), rowsReal, rowsImaginary, column, shape.width());
            down.crop();
            put(down, shape.height(), real, imaginary, at + column, shape.width());
        }
    }

    private void cropDepth(int row) {
        Shape shape = grid.shape();
        LineCrop through = new LineCrop(source.depth(), shape.depth());
        int distance = (int) shape.sectionPixels();
        for (int column = 0; column < shape.width(); column++) {
            int at = row * shape.width() + column;
            take(through, source.depth(), real, imaginary, at, distance);
            through.crop();
            for (int z = 0; z < shape.depth(); z++) {
                grid.values()[at + z * distance] = (float) through.real()[z];
            }
        }
    }

    private static void take(LineCrop line, int count, float[] real, float[] imaginary, int at, int distance) {
        for (int i = 0; i < count; i++) {
            line.real()[i] = real[at + i * distance];
            line.imaginary()[i] = imaginary[at + i * distance];
        }
    }

    private static void put(LineCrop line, int count, float[] real, float[] imaginary, int at, int distance) {
        for (int i = 0; i < count; i++) {
            real[at + i * distance] = (float) line.real()[i];
            imaginary[at + i * distance] = (float) line.imaginary()[i];
        }
    }
}
