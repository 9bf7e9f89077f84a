package org.scipion.preview.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.scipion.preview.Axis;
import org.scipion.preview.Content;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Table;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/**
 * Looks into files that are far greater than the heap, and tells how much of the heap that took. Makes the files in the folder that is the argument, and
 * deletes them: a map of 4 GiB and one of 100 GB, both with nothing but zeros, which take no room on the disk, and a STAR file of 5 GB, which does.
 */
public final class PeakHeap {

    private final Previews previews = Previews.create();
    private final HeapWatch heap = HeapWatch.start();

    private PeakHeap() {}

    /** Prints the time of each question, and the peak. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "great");
        Path map = folder.resolve("4GiB.mrc");
        Path greatMap = folder.resolve("100GB.mrc");
        Path star = folder.resolve("5GB.star");
        try {
            GreatFiles.map(map, 1024, 1024, 1024);
            GreatFiles.map(greatMap, 1500, 4096, 4096);
            GreatFiles.star(star, 5_000_000_000L);
            new PeakHeap().run(map, greatMap, star);
        } finally {
            Files.deleteIfExists(map);
            Files.deleteIfExists(greatMap);
            Files.deleteIfExists(star);
            Files.delete(folder);
        }
    }

    private void run(Path map, Path greatMap, Path star) {
        look(map, this::everythingOfAVolume);
        look(greatMap, this::partsOfAVolume);
        look(star, this::table);
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap: at most %d MB in use before a collection, %d MB after one; limit %d MB%n",
                heap.mostBefore() >> 20,
                heap.mostAfter() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private interface Look<T extends Content> {
        void at(T content);
    }

    @SuppressWarnings("unchecked")
    private <T extends Content> void look(Path file, Look<T> look) {
        System.out.println(file.getFileName());
        try (Content content = previews.open(file)) {
            look.at((T) content);
        }
    }

    private void everythingOfAVolume(Volume volume) {
        partsOfAVolume(volume);
        time("binning to 128", () -> volume.reduce(ReductionRequest.of(128, ReductionMethod.BINNING)));
        time("histogram", () -> volume.histogram(128));
        time("statistics", volume::statistics);
    }

    /** A plane across x is left out: it lies in every page of the file, so that it is a measure of the disk alone. */
    private void partsOfAVolume(Volume volume) {
        time(
                "slice z",
                () -> volume.slice(SliceRequest.of(Axis.Z, volume.shape().depth() / 2)));
        time(
                "slice y",
                () -> volume.slice(SliceRequest.of(Axis.Y, volume.shape().height() / 2)));
        time("thumbnail", () -> volume.thumbnail(ThumbnailRequest.ofSize(256)));
        time("stride to 128", () -> volume.reduce(ReductionRequest.of(128, ReductionMethod.STRIDE)));
    }

    private void table(Table table) {
        time("first page of 100 rows, cold code", () -> table.page(0, 100));
        time("first page of 100 rows, again", () -> table.page(0, 100));
        time("page behind 100 000 rows", () -> table.page(100_000, 100));
        time("blocks, as far as is searched", table::blocks);
        time("last lines", () -> table.asText().tail(10_000));
    }

    private static void time(String question, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "  %-34s %9.1f ms%n", question, (System.nanoTime() - start) / 1e6);
    }
}
