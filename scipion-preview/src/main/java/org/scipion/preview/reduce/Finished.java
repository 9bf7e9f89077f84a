package org.scipion.preview.reduce;

import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ValueRange;
import org.scipion.preview.grid.Voxels;
import org.scipion.preview.render.FiniteValues;

/** The last step of every reduction: all values finite, their range known. */
final class Finished {

    private Finished() {}

    static ReducedVolume of(Voxels voxels, int step, Grid grid) {
        FiniteValues.repair(grid.values());
        return new ReducedVolume(grid.shape(), voxels.shape(), step, range(grid.values()), grid.values());
    }

    private static ValueRange range(float[] values) {
        float min = values[0];
        float max = values[0];
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return new ValueRange(min, max);
    }
}
