package org.scipion.preview.grid;

import java.util.List;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;

/** Volumes of equal shape and type as one, the sections of each after those of the one before, wherever each lies in the file. */
public final class VolumesOnEnd implements Voxels {

    private final List<? extends Voxels> volumes;
    private final Shape one;

    /** Sees {@code volumes}, of which there is at least one. */
    public VolumesOnEnd(List<? extends Voxels> volumes) {
        this.volumes = List.copyOf(volumes);
        this.one = volumes.getFirst().shape();
    }

    @Override
    public Shape shape() {
        return new Shape(Math.multiplyExact(one.depth(), volumes.size()), one.height(), one.width());
    }

    @Override
    public SampleType type() {
        return volumes.getFirst().type();
    }

    @Override
    public void readRow(int section, int row, int from, int step, float[] target, int at, int count) {
        volume(section).readRow(section % one.depth(), row, from, step, target, at, count);
    }

    @Override
    public void readColumn(int section, int column, int from, int step, float[] target, int at, int count) {
        volume(section).readColumn(section % one.depth(), column, from, step, target, at, count);
    }

    @Override
    public void readRows(int section, int row, int rows, float[] target) {
        volume(section).readRows(section % one.depth(), row, rows, target);
    }

    private Voxels volume(int section) {
        return volumes.get(section / one.depth());
    }
}
