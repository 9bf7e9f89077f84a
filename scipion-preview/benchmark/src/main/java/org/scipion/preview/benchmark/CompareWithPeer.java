package org.scipion.preview.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.scipion.preview.Axis;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Volume;

/**
 * Times the same requests here and at {@code peer/peer.py}, in turn, both warm, one client. We are asked within the process and the peer over HTTP: nothing
 * is subtracted, but the first line shows what a request to the peer costs that computes nothing.
 *
 * <p>Arguments: a cubic volume of {@code peer/make_volumes.py}, and the peer's address if it is another than {@code http://127.0.0.1:9901}.
 */
public final class CompareWithPeer {

    private static final int BINS = 128;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final Path file;
    private final String peer;

    private CompareWithPeer(Path file, String peer) {
        this.file = file;
        this.peer = peer;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Prints a line for each request. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String peer = arguments.length > 1 ? arguments[1] : "http://127.0.0.1:9901";
        new CompareWithPeer(Path.of(arguments[0]).toAbsolutePath(), peer).run();
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%d processors, load average %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-20s %12s %12s %12s%n", "median of a request", "ours", "peer", "peer / ours");
        compare("nothing", 60, () -> {}, () -> "/health?");
        try (Volume volume = (Volume) Previews.create().open(file)) {
            slices(volume);
            reductions(volume);
        }
        Previews knowing = Previews.create();
        compare("histogram, first", 5, () -> histogram(Previews.create()), () -> "/histogram?bins=" + BINS);
        compare("histogram, repeated", 5, () -> histogram(knowing), () -> "/histogram?bins=" + BINS);
    }

    private void slices(Volume volume) throws IOException, InterruptedException {
        compare("slice z, PNG", 60, () -> slice(volume, Axis.Z, ImageFormat.PNG), () -> slicePath(volume, "z", "png"));
        compare(
                "slice z, WebP",
                60,
                () -> slice(volume, Axis.Z, ImageFormat.WEBP),
                () -> slicePath(volume, "z", "webp"));
        compare(
                "slice x, WebP",
                60,
                () -> slice(volume, Axis.X, ImageFormat.WEBP),
                () -> slicePath(volume, "x", "webp"));
    }

    private void slice(Volume volume, Axis axis, ImageFormat format) {
        int index = random.nextInt(volume.shape().size(axis));
        volume.slice(SliceRequest.of(axis, index).withEncoding(Encoding.of(format)));
    }

    private String slicePath(Volume volume, String axis, String format) {
        int index = random.nextInt(volume.shape().depth());
        return "/slice?cache=false&axis=" + axis + "&fmt=" + format + "&index=" + index + "&";
    }

    private void reductions(Volume volume) throws IOException, InterruptedException {
        compare("binning to 128", 10, () -> reduce(volume, ReductionMethod.BINNING), () -> reductionPath("binning"));
        compare("stride to 128", 20, () -> reduce(volume, ReductionMethod.STRIDE), () -> reductionPath("stride"));
    }

    private static void reduce(Volume volume, ReductionMethod method) {
        volume.reduce(ReductionRequest.of(128, method));
    }

    private static String reductionPath(String method) {
        return "/data3d?maxDim=128&method=" + method;
    }

    private void histogram(Previews previews) {
        try (Volume volume = (Volume) previews.open(file)) {
            volume.histogram(BINS);
        }
    }

    private interface Request {
        String path();
    }

    private void compare(String name, int rounds, Work ours, Request theirs) throws IOException, InterruptedException {
        double[] here = new double[rounds];
        double[] there = new double[rounds];
        for (int i = -Math.max(2, rounds / 2); i < rounds; i++) {
            HttpRequest request = request(theirs.path());
            double mine = milliseconds(ours);
            double peers = milliseconds(() -> send(request));
            if (i >= 0) {
                here[i] = mine;
                there[i] = peers;
            }
        }
        print(name, median(here), median(there));
    }

    private HttpRequest request(String path) {
        String encoded = URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(peer + path + "&path=" + encoded))
                .build();
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        int status =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
            throw new IOException(request.uri() + " answers " + status);
        }
    }

    private static void print(String name, double ours, double theirs) {
        String ratio = ours < 0.01 ? "" : String.format(Locale.ROOT, "%.1f", theirs / ours);
        System.out.printf(Locale.ROOT, "%-20s %9.2f ms %9.2f ms %12s%n", name, ours, theirs, ratio);
    }

    private static double milliseconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
