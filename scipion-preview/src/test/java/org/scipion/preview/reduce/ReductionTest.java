package org.scipion.preview.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.Previews;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Shape;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.Volume;

class ReductionTest {

    /** A volume whose value at (z, y, x) is z · 10000 + y · 100 + x. */
    private static byte[] ramp(int depth, int height, int width) {
        ByteBuffer file = ByteBuffer.allocate(1024 + 4 * depth * height * width).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, width).putInt(4, height).putInt(8, depth).putInt(12, 2).position(1024);
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    file.putFloat(z * 10000f + y * 100f + x);
                }
            }
        }
        return file.array();
    }

    private static ReducedVolume reduce(byte[] file, ReductionRequest request) {
        try (Volume volume = (Volume) Previews.create().open(ByteSource.of("ramp.mrc", file))) {
            return volume.reduce(request);
        }
    }

    @Test
    void keepsASmallVolumeAsItIs() {
        ReducedVolume reduced = reduce(ramp(2, 3, 4), ReductionRequest.of(160, ReductionMethod.BINNING));
        assertThat(reduced.shape()).isEqualTo(new Shape(2, 3, 4));
        assertThat(reduced.step()).isEqualTo(1);
        assertThat(reduced.range().max()).isEqualTo(10203);
        ByteBuffer bytes = ByteBuffer.allocate(96);
        reduced.putLittleEndian(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(bytes.order(ByteOrder.LITTLE_ENDIAN).getFloat(4)).isEqualTo(1);
    }

    @Test
    void keepsEveryKthVoxelByStride() {
        ReducedVolume reduced = reduce(ramp(3, 5, 65), ReductionRequest.of(32, ReductionMethod.STRIDE));
        assertThat(reduced.step()).isEqualTo(3);
        assertThat(reduced.shape()).isEqualTo(new Shape(1, 2, 22));
        assertThat(reduced.values().get(23)).isEqualTo(303);
    }

    @Test
    void takesMeansOverWholeCubesByBinning() {
        ReducedVolume reduced = reduce(ramp(4, 5, 64), ReductionRequest.of(32, ReductionMethod.BINNING));
        assertThat(reduced.shape()).isEqualTo(new Shape(2, 2, 32));
        assertThat(reduced.values().get(0)).isCloseTo(5050.5f, within(0.01f));
        assertThat(reduced.values().get(33)).isCloseTo(5252.5f, within(0.01f));
    }

    @Test
    void takesTheMeanOfWhatThereIsWhenASideIsShorterThanTheCube() {
        ReducedVolume reduced = reduce(ramp(1, 2, 96), ReductionRequest.of(32, ReductionMethod.BINNING));
        assertThat(reduced.shape()).isEqualTo(new Shape(1, 1, 32));
        assertThat(reduced.values().get(0)).isCloseTo(51f, within(1e-3f));
    }

    @ParameterizedTest
    @CsvSource({
        "512,160,8000000,4",
        "512,512,8000000,3",
        "512,32,8000000,16",
        "512,1,8000000,16",
        "100,100,8000000,1",
        "512,512,40000000,2"
    })
    void stepsAsTheBudgetDemands(int side, int maxDim, long budget, int step) {
        ReductionRequest request = new ReductionRequest(maxDim, ReductionMethod.NONE, budget);
        assertThat(Reductions.step(new Shape(side, side, side), request)).isEqualTo(step);
    }

    @Test
    void setsValuesThatAreNotFiniteToTheMedian() {
        byte[] file = ramp(1, 1, 5);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putFloat(1024, Float.NaN);
        ReducedVolume reduced = reduce(file, ReductionRequest.of(32, ReductionMethod.NONE));
        assertThat(IntStream.range(0, 5).mapToObj(reduced.values()::get)).containsExactly(2.5f, 1f, 2f, 3f, 4f);
    }

    @Test
    void holdsNoMoreBytesThanTheLimit() {
        byte[] file = ramp(2, 3, 4);
        ReductionRequest request = ReductionRequest.of(32, ReductionMethod.NONE);
        try (Volume fits = open(file, 96);
                Volume tooLarge = open(file, 95)) {
            assertThat(fits.reduce(request).shape().voxels()).isEqualTo(24);
            assertThatThrownBy(() -> tooLarge.reduce(request)).isInstanceOf(TooLargeException.class);
        }
    }

    private static Volume open(byte[] file, long heldBytes) {
        Limits limits = Limits.defaults().withHeldBytes(heldBytes);
        return (Volume) Previews.create(limits).open(ByteSource.of("ramp.mrc", file));
    }

    @ParameterizedTest
    @CsvSource({"64,32", "64,33", "65,32", "65,33", "100,40"})
    void keepsTheMeanAndSlowWavesWhenCroppedInFrequencySpace(int from, int to) {
        ByteBuffer file = ByteBuffer.allocate(1024 + 4 * from * 8 * 8).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, from).putInt(4, 8).putInt(8, 8).putInt(12, 2).position(1024);
        for (int i = 0; i < from * 64; i++) {
            file.putFloat((float) (10 + Math.cos(2 * Math.PI * 3 * (i % from) / from)));
        }
        ReducedVolume reduced = reduce(file.array(), ReductionRequest.of(to, ReductionMethod.FOURIER));
        assertThat(reduced.shape().width()).isEqualTo(to);
        double sum = 0;
        for (int i = 0; i < reduced.shape().voxels(); i++) {
            double expected = 10 + Math.cos(2 * Math.PI * 3 * (i % to) / to);
            assertThat((double) reduced.values().get(i)).isCloseTo(expected, within(1e-4));
            sum += reduced.values().get(i);
        }
        assertThat(sum / reduced.shape().voxels()).isCloseTo(10, within(1e-5));
    }

    @Test
    void interpolatesBetweenVoxelsLinearly() {
        ReducedVolume reduced = reduce(ramp(4, 5, 64), ReductionRequest.of(32, ReductionMethod.LINEAR));
        assertThat(reduced.shape()).isEqualTo(new Shape(2, 3, 32));
        assertThat(reduced.values().get(31)).isEqualTo(63);
        assertThat(reduced.values().get(1)).isCloseTo(63f / 31, within(1e-4f));
        assertThat(reduced.values().get(32)).isEqualTo(200);
    }
}
