package org.scipion.server.protocols.wizards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Volume;

/** A volume that is small enough to be sent as shades: the longest side has 64 voxels, the shades run from the 1st to the 99th percentile. */
final class SmallVolume {

    private static final int LONGEST_SIDE = 64;
    private static final double CUT = 0.01;

    private SmallVolume() {}

    /** Adds {@code previewDims} (z, y, x) and {@code previewValues} (x fastest, 0 to 255). */
    static void addTo(ObjectNode state, Volume volume) {
        ReducedVolume small = volume.reduce(ReductionRequest.of(LONGEST_SIDE, ReductionMethod.BINNING));
        FloatBuffer values = small.values();
        float[] sorted = new float[values.remaining()];
        values.duplicate().get(sorted);
        Arrays.sort(sorted);
        float black = sorted[(int) (CUT * (sorted.length - 1))];
        float white = sorted[(int) ((1 - CUT) * (sorted.length - 1))];
        state.putArray("previewDims")
                .add(small.shape().depth())
                .add(small.shape().height())
                .add(small.shape().width());
        ArrayNode shades = state.putArray("previewValues");
        while (values.hasRemaining()) {
            float part = white > black ? (values.get() - black) / (white - black) : values.get() * 0;
            shades.add(Math.round(255 * Math.clamp(part, 0f, 1f)));
        }
    }
}
