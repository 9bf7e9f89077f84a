package org.scipion.preview.mrc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.SampleType;
import org.scipion.preview.Samples;
import org.scipion.preview.Statistics;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.Volume;

class HostileMrcTest {

    private final Previews previews = Previews.create();

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Samples.path("mode2.mrc"));
    }

    private static byte[] withField(int offset, int value) throws IOException {
        byte[] bytes = sample();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return bytes;
    }

    private Content open(byte[] bytes) {
        return previews.open(ByteSource.of("hostile.mrc", bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023})
    void refusesATruncatedHeader(int length) throws IOException {
        byte[] bytes = Arrays.copyOf(sample(), length);
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("hostile.mrc")
                .hasMessageContaining(length + " bytes")
                .hasMessageContaining("1024");
    }

    @Test
    void refusesDataThatAreOneByteShortAndTellsBothSizes() throws IOException {
        byte[] whole = sample();
        byte[] bytes = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("truncated")
                .hasMessageContaining(Integer.toString(whole.length))
                .hasMessageContaining(Integer.toString(whole.length - 1));
    }

    @Test
    void readsDataThatAreFollowedByMore() throws IOException {
        byte[] whole = sample();
        try (Content content = open(Arrays.copyOf(whole, whole.length + 1))) {
            assertThat(content).isInstanceOf(Volume.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,-1", "4,-7", "8,0", "8,-2147483648", "92,-1", "12,77", "12,-1"})
    void refusesFieldsThatCannotBeTrue(int offset, int value) throws IOException {
        byte[] bytes = withField(offset, value);
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("hostile.mrc");
    }

    @ParameterizedTest
    @CsvSource({"0,2147483647", "4,2147483647", "8,2147483647", "92,2147483647", "92,4096"})
    void refusesSizesBeyondTheFile(int offset, int value) throws IOException {
        byte[] bytes = withField(offset, value);
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void refusesAProductOfSizesThatOverflows() throws IOException {
        byte[] bytes = withField(0, Integer.MAX_VALUE);
        ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(4, Integer.MAX_VALUE).putInt(8, Integer.MAX_VALUE);
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("impossible size");
    }

    @Test
    void saysThatColourMapsAreNotRead() throws IOException {
        byte[] bytes = withField(12, 16);
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("mode 16");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x1111, 0xffffffff})
    void readsFilesWithAWrongMachineStamp(int stamp) throws IOException {
        try (Volume original = (Volume) open(sample());
                Volume stamped = (Volume) open(withField(212, stamp))) {
            assertThat(stamped.plane(Axis.Z, 0)).containsExactly(original.plane(Axis.Z, 0));
        }
    }

    @Test
    void readsFilesWithoutTheWordMapWhenTheNameSaysMrc() throws IOException {
        try (Content content = open(withField(208, 0))) {
            assertThat(content).isInstanceOf(Volume.class);
        }
    }

    @Test
    void takesBytesAsUnsignedWhenImodSaysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path("mode0.mrc"));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(152, 1146047817);
        try (Volume volume = (Volume) open(bytes)) {
            assertThat(volume.sampleType()).isEqualTo(SampleType.UINT8);
            assertThat(volume.statistics().min()).isNotNegative();
        }
    }

    @Test
    void leavesOutValuesThatAreNotFinite() throws IOException {
        byte[] bytes = sample();
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(1024, Float.NaN).putFloat(1028, Float.POSITIVE_INFINITY).putFloat(1032, Float.NEGATIVE_INFINITY);
        try (Volume volume = (Volume) open(bytes)) {
            Statistics found = volume.statistics();
            assertThat(found.notFinite()).isEqualTo(3);
            assertThat(found.count()).isEqualTo(volume.shape().voxels() - 3);
            assertThat(found.max()).isFinite();
            assertThat(volume.histogram(4).counts().sum()).isEqualTo(found.count());
        }
    }
}
