package org.scipion.preview.statistics;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.scipion.preview.Histogram;
import org.scipion.preview.Shape;
import org.scipion.preview.Statistics;
import org.scipion.preview.ValueRange;
import org.scipion.preview.grid.Voxels;

/** Reads all values of a volume once, in parallel, block of rows by block of rows. */
public final class FullPass {

    private static final int BLOCK_VALUES = 1 << 12;

    private final Voxels voxels;
    private final int rowsPerBlock;
    private final int blocksPerSection;

    private FullPass(Voxels voxels) {
        this.voxels = voxels;
        Shape shape = voxels.shape();
        this.rowsPerBlock = Math.clamp(BLOCK_VALUES / shape.width(), 1, shape.height());
        this.blocksPerSection = Math.ceilDiv(shape.height(), rowsPerBlock);
    }

    /** Facts about all values. */
    public static Statistics statistics(Voxels voxels) {
        FullPass pass = new FullPass(voxels);
        return voxels.sections(voxels.shape().depth())
                .collect(Moments::new, (moments, section) -> pass.read(section, moments::add), Moments::merge)
                .statistics();
    }

    /** Counts in {@code bins} equal bins over the range of {@code known}. */
    public static Histogram histogram(Voxels voxels, Statistics known, int bins) {
        return new FullPass(voxels).bins(known.range(), bins).histogram();
    }

    /** As {@link #histogram}, but empty if {@code claimed} is not the range of the values. */
    public static Optional<Histogram> histogramIfRangeIsTrue(Voxels voxels, ValueRange claimed, int bins) {
        Bins counted = new FullPass(voxels).bins(claimed, bins);
        return counted.confirms(claimed) ? Optional.of(counted.histogram()) : Optional.empty();
    }

    /**
     * Each thread takes the next section that none has taken, so that one that a busy machine delays is not waited for with much left to do. The sum
     * of counts is the same in whichever order.
     */
    private Bins bins(ValueRange range, int bins) {
        AtomicInteger next = new AtomicInteger();
        int threads = voxels.inOrder() ? 1 : ForkJoinPool.getCommonPoolParallelism() + 1;
        return IntStream.range(0, threads)
                .parallel()
                .mapToObj(_ -> count(next, new Bins(range, bins)))
                .reduce(Bins::merge)
                .orElseThrow();
    }

    private Bins count(AtomicInteger next, Bins bins) {
        for (int section = next.getAndIncrement(); section < voxels.shape().depth(); section = next.getAndIncrement()) {
            read(section, bins::add);
        }
        return bins;
    }

    /** What takes the first {@code count} of {@code values}. */
    interface Taker {
        void take(float[] values, int count);
    }

    private void read(int section, Taker taker) {
        Shape shape = voxels.shape();
        float[] values = new float[rowsPerBlock * shape.width()];
        for (int block = 0; block < blocksPerSection; block++) {
            int row = block * rowsPerBlock;
            int rows = Math.min(rowsPerBlock, shape.height() - row);
            voxels.readRows(section, row, rows, values);
            taker.take(values, rows * shape.width());
        }
    }
}
