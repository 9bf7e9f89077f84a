package org.scipion.preview.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Content;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Samples;
import org.scipion.preview.Shape;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Statistics;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;
import org.scipion.preview.VoxelSize;

/** What every format of numbers must do, whatever its files look like. Each format names its samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VolumeContract {

    private final Previews previews = Previews.create();

    /** Names of the samples of one format. */
    protected abstract Stream<String> samples();

    private Volume open(String sample) {
        return (Volume) previews.open(Samples.path(sample));
    }

    private static Shape shape(Properties expected) {
        int[] sizes = Arrays.stream(expected.getProperty("shape").split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Shape(sizes[0], sizes[1], sizes[2]);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsWhatIndependentReadersTell(String sample) throws IOException {
        Properties expected = Samples.expectations(sample);
        try (Volume volume = open(sample)) {
            assertThat(volume.file().name()).isEqualTo(sample);
            assertThat(volume.file().mime()).isEqualTo(expected.getProperty("mime"));
            assertThat(volume.file().sizeBytes()).isEqualTo(Files.size(Samples.path(sample)));
            assertThat(volume.kind()).hasToString(expected.getProperty("kind"));
            assertThat(volume.shape()).isEqualTo(shape(expected));
            assertThat(volume.sampleType()).hasToString(expected.getProperty("type"));
            assertThat(volume.metadata().axes()).hasToString(expected.getProperty("axes", "xyz"));
            assertThat(volume.metadata().volumes()).isEqualTo(Integer.parseInt(expected.getProperty("volumes", "1")));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsTheVoxelSize(String sample) throws IOException {
        String expected = Samples.expectations(sample).getProperty("voxel");
        try (Volume volume = open(sample)) {
            if (expected == null) {
                assertThat(volume.voxelSize()).isEmpty();
            } else {
                double[] sizes = Arrays.stream(expected.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                VoxelSize found = volume.voxelSize().orElseThrow();
                assertThat(DoubleStream.of(found.x(), found.y(), found.z()).toArray())
                        .containsExactly(sizes, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSameValuesAsIndependentReaders(String sample) throws IOException {
        CRC32 check = new CRC32();
        try (Volume volume = open(sample)) {
            for (int z = 0; z < volume.shape().depth(); z++) {
                float[] plane = volume.plane(Axis.Z, z);
                ByteBuffer bytes = ByteBuffer.allocate(4 * plane.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(plane);
                check.update(bytes.array());
            }
        }
        assertThat(check.getValue())
                .isEqualTo(Long.parseLong(Samples.expectations(sample).getProperty("crc")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutsTheSameValuesAlongEveryAxis(String sample) {
        try (Volume volume = open(sample)) {
            Shape shape = volume.shape();
            int y = shape.height() / 2;
            int x = shape.width() / 2;
            float[] acrossY = volume.plane(Axis.Y, y);
            float[] acrossX = volume.plane(Axis.X, x);
            for (int z = 0; z < shape.depth(); z++) {
                float[] plane = volume.plane(Axis.Z, z);
                assertThat(Arrays.copyOfRange(acrossY, z * shape.width(), (z + 1) * shape.width()))
                        .containsExactly(Arrays.copyOfRange(plane, y * shape.width(), (y + 1) * shape.width()));
                for (int row = 0; row < shape.height(); row++) {
                    assertThat(acrossX[z * shape.height() + row]).isEqualTo(plane[row * shape.width() + x]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void countsTheSameStatistics(String sample) throws IOException {
        Properties expected = Samples.expectations(sample);
        try (Volume volume = open(sample)) {
            Statistics found = volume.statistics();
            assertThat(found.count()).isEqualTo(volume.shape().voxels());
            assertThat(found.min()).isEqualTo(Double.parseDouble(expected.getProperty("min")));
            assertThat(found.max()).isEqualTo(Double.parseDouble(expected.getProperty("max")));
            assertThat(found.mean()).isCloseTo(Double.parseDouble(expected.getProperty("mean")), within(1e-6));
            assertThat(found.standardDeviation())
                    .isCloseTo(Double.parseDouble(expected.getProperty("std")), within(1e-6));
            assertThat(volume.histogram(10).counts().sum()).isEqualTo(found.count());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rendersEveryAxisAsAPictureThatOpens(String sample) throws IOException {
        try (Volume volume = open(sample)) {
            for (Axis axis : Axis.values()) {
                SliceRequest request = SliceRequest.of(axis, 0).withColourMap(ColourMap.named("viridis"));
                BufferedImage picture = ImageIO.read(
                        new ByteArrayInputStream(volume.slice(request).image().toByteArray()));
                assertThat(picture.getHeight()).isEqualTo(volume.shape().size(axis == Axis.Z ? Axis.Y : Axis.Z));
                assertThat(picture.getWidth()).isEqualTo(volume.shape().size(axis == Axis.X ? Axis.Y : Axis.X));
            }
            assertThat(volume.thumbnail(ThumbnailRequest.ofSize(4)).image().width())
                    .isLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reducesToFiniteValuesWithinTheRange(String sample) {
        try (Volume volume = open(sample)) {
            for (ReductionMethod method : ReductionMethod.values()) {
                ReducedVolume reduced = volume.reduce(ReductionRequest.of(32, method));
                assertThat(reduced.values().remaining())
                        .isEqualTo((int) reduced.shape().voxels());
                assertThat(reduced.range().min())
                        .isLessThanOrEqualTo(reduced.range().max());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBytesInMemoryAsItReadsAFile(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        try (Volume file = open(sample);
                Volume memory = (Volume) previews.open(ByteSource.of(sample, bytes))) {
            assertThat(memory.plane(Axis.Z, 0)).containsExactly(file.plane(Axis.Z, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesEveryTruncationOrShowsWhatIsThere(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 40)) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            try (Content content = previews.open(ByteSource.of(sample, truncated))) {
                if (content instanceof Volume volume) {
                    volume.slice(SliceRequest.of(Axis.Z, 0));
                }
            } catch (PreviewException clear) {
                assertThat(clear).hasMessageContaining(sample.substring(0, 3));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesPlanesThatDoNotExist(String sample) {
        try (Volume volume = open(sample)) {
            assertThatThrownBy(() -> volume.plane(Axis.Z, volume.shape().depth()))
                    .isInstanceOf(org.scipion.preview.InvalidRequestException.class)
                    .hasMessageContaining(sample);
        }
    }
}
