package org.scipion.preview.render;

import java.util.Arrays;

/** Replaces values that cannot be shown. */
public final class FiniteValues {

    private FiniteValues() {}

    /** Sets values that are NaN or infinite to the median of the others, or to 0 if there is no other. */
    public static void repair(float[] values) {
        if (!areAll(values)) {
            float median = median(finite(values, count(values)));
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.isFinite(values[i]) ? values[i] : median;
            }
        }
    }

    /** NaN passes through both. */
    private static boolean areAll(float[] values) {
        float min = 0;
        float max = 0;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return min >= -Float.MAX_VALUE && max <= Float.MAX_VALUE;
    }

    private static int count(float[] values) {
        int finite = 0;
        for (float value : values) {
            finite += Math.abs(value) <= Float.MAX_VALUE ? 1 : 0;
        }
        return finite;
    }

    private static float[] finite(float[] values, int count) {
        float[] kept = new float[count];
        int next = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                kept[next++] = value;
            }
        }
        return kept;
    }

    private static float median(float[] values) {
        if (values.length == 0) {
            return 0;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
