package org.scipion.preview.benchmark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.scipion.preview.Axis;
import org.scipion.preview.Encoding;
import org.scipion.preview.Histogram;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Previews;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Rendering;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Statistics;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** The work behind the dear requests, one by one, without HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class Kernels {

    /** A volume of {@code peer/make_volumes.py}. */
    @Param("target/volumes/map512.mrc")
    public String file;

    private Volume volume;
    private int next;

    /** Opens the volume. */
    @Setup(Level.Trial)
    public void open() {
        volume = (Volume) Previews.create().open(Path.of(file));
    }

    /** Closes the volume. */
    @TearDown(Level.Trial)
    public void close() {
        volume.close();
    }

    /** The values of a plane across z. */
    @Benchmark
    public float[] planeZ() {
        return volume.plane(Axis.Z, next(Axis.Z));
    }

    /** The values of a plane across x, each in a row of its own. */
    @Benchmark
    public float[] planeX() {
        return volume.plane(Axis.X, next(Axis.X));
    }

    /** A plane as PNG. */
    @Benchmark
    public Rendering slicePng() {
        return slice(Axis.Z, ImageFormat.PNG);
    }

    /** A plane as WebP. */
    @Benchmark
    public Rendering sliceWebp() {
        return slice(Axis.Z, ImageFormat.WEBP);
    }

    /** A plane as JPEG. */
    @Benchmark
    public Rendering sliceJpeg() {
        return slice(Axis.Z, ImageFormat.JPEG);
    }

    /** A plane across x as WebP. */
    @Benchmark
    public Rendering sliceXWebp() {
        return slice(Axis.X, ImageFormat.WEBP);
    }

    /** A small picture of one section. */
    @Benchmark
    public Rendering thumbnail() {
        return volume.thumbnail(ThumbnailRequest.ofSize(128));
    }

    /** Means over cubes, to 128 a side. */
    @Benchmark
    public ReducedVolume binning() {
        return volume.reduce(ReductionRequest.of(128, ReductionMethod.BINNING));
    }

    /** Every fourth voxel along each axis. */
    @Benchmark
    public ReducedVolume stride() {
        return volume.reduce(ReductionRequest.of(128, ReductionMethod.STRIDE));
    }

    /** A histogram of a file that was never seen. */
    @Benchmark
    public Histogram firstHistogram() {
        try (Volume fresh = (Volume) Previews.create().open(Path.of(file))) {
            return fresh.histogram(128);
        }
    }

    /** Statistics of a file that was never seen. */
    @Benchmark
    public Statistics firstStatistics() {
        try (Volume fresh = (Volume) Previews.create().open(Path.of(file))) {
            return fresh.statistics();
        }
    }

    private Rendering slice(Axis axis, ImageFormat format) {
        return volume.slice(SliceRequest.of(axis, next(axis)).withEncoding(Encoding.of(format)));
    }

    /** Planes far apart, one after the other, so that none is in the processor's cache. */
    private int next(Axis axis) {
        next += 97;
        return next % volume.shape().size(axis);
    }
}
