import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.scipion.preview.Axis;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Volume;

/** Times the same requests here and at the peer, in turn, both warm; see README.md. */
final class CompareWithPeer {

    private static final String PEER = "http://127.0.0.1:9901";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path file;
    private final Random random = new Random(1);

    private CompareWithPeer(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        new CompareWithPeer(Path.of(arguments[0]).toAbsolutePath()).run();
    }

    private interface Work {
        void run() throws Exception;
    }

    private void run() throws Exception {
        try (Volume volume = (Volume) Previews.create().open(file)) {
            int planes = volume.shape().depth();
            compare("slice z PNG", 60, () -> volume.slice(slice(Axis.Z, ImageFormat.PNG, planes)), "/slice?axis=z&fmt=png");
            compare("slice z WebP", 60, () -> volume.slice(slice(Axis.Z, ImageFormat.WEBP, planes)), "/slice?axis=z&fmt=webp");
            compare("slice x WebP", 60, () -> volume.slice(slice(Axis.X, ImageFormat.WEBP, planes)), "/slice?axis=x&fmt=webp");
            compare("binning 128", 8, () -> volume.reduce(ReductionRequest.of(128, ReductionMethod.BINNING)), "/data3d?maxDim=128&method=binning");
            compare("stride 128", 20, () -> volume.reduce(ReductionRequest.of(128, ReductionMethod.STRIDE)), "/data3d?maxDim=128&method=stride");
        }
        compare("histogram, first", 5, this::firstHistogram, "/histogram?bins=128");
        Previews known = Previews.create();
        compare("histogram, repeated", 5, () -> histogram(known), "/histogram?bins=128");
    }

    private SliceRequest slice(Axis axis, ImageFormat format, int planes) {
        return SliceRequest.of(axis, random.nextInt(planes)).withEncoding(Encoding.of(format));
    }

    private void firstHistogram() {
        histogram(Previews.create());
    }

    private void histogram(Previews previews) {
        try (Volume volume = (Volume) previews.open(file)) {
            volume.histogram(128);
        }
    }

    private void compare(String name, int rounds, Work ours, String request) throws Exception {
        String path = "&path=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
        double[] here = new double[rounds];
        double[] there = new double[rounds];
        for (int i = -rounds / 2; i < rounds; i++) {
            String index = request.startsWith("/slice") ? "&cache=false&index=" + random.nextInt(512) : "";
            HttpRequest asked = HttpRequest.newBuilder(URI.create(PEER + request + path + index)).build();
            double mine = milliseconds(ours);
            double peers = milliseconds(() -> client.send(asked, HttpResponse.BodyHandlers.ofByteArray()));
            if (i >= 0) {
                here[i] = mine;
                there[i] = peers;
            }
        }
        Arrays.sort(here);
        Arrays.sort(there);
        double ratio = there[rounds / 2] / here[rounds / 2];
        System.out.printf("%-20s ours %9.3f ms   peer %9.3f ms   ratio %.1f%n", name, here[rounds / 2], there[rounds / 2], ratio);
    }

    private static double milliseconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
