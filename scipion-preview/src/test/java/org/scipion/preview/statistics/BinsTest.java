package org.scipion.preview.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.scipion.preview.Histogram;
import org.scipion.preview.ValueRange;

/** A bin holds what lies from its lower edge up to its upper one, in whichever arithmetic its place is found. */
class BinsTest {

    enum Spread {
        NOISE,
        FAR_FROM_ZERO,
        WHOLE_NUMBERS,
        TINY,
        HUGE,
        MOSTLY_NOTHING;

        private double value(Random random) {
            return switch (this) {
                case NOISE -> random.nextGaussian();
                case FAR_FROM_ZERO -> 1e7 + random.nextInt(1000);
                case WHOLE_NUMBERS -> random.nextInt(6273);
                case TINY -> random.nextGaussian() * 1e-42;
                case HUGE -> random.nextGaussian() * 5e37;
                case MOSTLY_NOTHING -> random.nextInt(9) == 0 ? random.nextGaussian() : 0;
            };
        }

        float[] values(Random random) {
            float[] values = new float[5000];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) value(random);
            }
            return values;
        }
    }

    @Property(tries = 200)
    void countsWhatLiesBetweenEdges(
            @ForAll long seed, @ForAll Spread spread, @ForAll @IntRange(min = 1, max = 8192) int bins) {
        float[] values = spread.values(new Random(seed));
        ValueRange range = range(values);
        assertCountedByDefinition(range, bins, values);
    }

    @Property(tries = 200)
    void countsValuesBesideEdges(
            @ForAll long seed, @ForAll Spread spread, @ForAll @IntRange(min = 1, max = 300) int bins) {
        ValueRange range = range(spread.values(new Random(seed)));
        float[] values = besideEdges(new Bins(range, bins).histogram());
        assertCountedByDefinition(range, bins, values);
    }

    private static void assertCountedByDefinition(ValueRange range, int bins, float[] values) {
        Bins counted = new Bins(range, bins);
        counted.add(values.clone(), values.length);
        Histogram histogram = counted.histogram();
        assertThat(histogram.counts().toArray()).isEqualTo(byDefinition(histogram, values));
    }

    private static long[] byDefinition(Histogram histogram, float[] values) {
        double[] edges = histogram.edges().toArray();
        long[] counts = new long[histogram.bins()];
        for (float value : values) {
            int bin = Arrays.binarySearch(edges, value + 0.0); // the search tells -0 from 0
            int below = bin >= 0 ? bin : -bin - 2;
            if (value == edges[counts.length]) {
                counts[counts.length - 1]++;
            } else if (below >= 0 && below < counts.length) {
                counts[below]++;
            }
        }
        return counts;
    }

    private static float[] besideEdges(Histogram histogram) {
        double[] edges = histogram.edges().toArray();
        float[] values = new float[3 * edges.length];
        for (int i = 0; i < edges.length; i++) {
            values[3 * i] = Math.nextDown((float) edges[i]);
            values[3 * i + 1] = (float) edges[i];
            values[3 * i + 2] = Math.nextUp((float) edges[i]);
        }
        return values;
    }

    private static ValueRange range(float[] values) {
        Extremes extremes = Extremes.of(values, values.length);
        return new ValueRange(extremes.min(), extremes.max());
    }

    @Test
    void leavesOutWhatIsNoNumberOrOutside() {
        Bins bins = new Bins(new ValueRange(0, 4), 4);
        bins.add(new float[] {Float.NaN, -1, 0, 1.5f, 4, 5, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}, 8);
        assertThat(bins.histogram().counts().toArray()).containsExactly(1, 1, 0, 1);
    }

    @Test
    void confirmsTheRangeThatItSawAndNoOther() {
        Bins bins = new Bins(new ValueRange(0, 4), 4);
        bins.add(new float[] {0, 1.3f, 2.7f}, 3);
        assertThat(bins.confirms(new ValueRange(0, 4))).isFalse();
        Bins others = new Bins(new ValueRange(0, 4), 4);
        others.add(new float[] {1.7f, 4}, 2);
        assertThat(bins.merge(others).confirms(new ValueRange(0, 4))).isTrue();
        others.add(new float[] {4.1f}, 1);
        assertThat(bins.merge(others).confirms(new ValueRange(0, 4))).isFalse();
    }
}
