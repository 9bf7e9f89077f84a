package org.scipion.server.galleries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.picture;
import static org.scipion.server.files.ViewerServer.text;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcStack;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

/** Galleries of sets, and previews of other outputs. The pictures are left in {@code target/output-previews} to look at. */
class OutputPreviewTest {

    private static final Path PICTURES = Path.of("target/output-previews");

    @TempDir
    private Path lab;

    private Path project;
    private ViewerServer server;

    @BeforeEach
    void start() {
        project = ProjectFixture.unpackInto(lab);
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String of(int run, String output) {
        return "/projects/7/protocols/" + run + "/outputpreview/" + output;
    }

    private BufferedImage shown(String address) throws Exception {
        HttpResponse<byte[]> answer = server.get(address);
        assertThat(answer.statusCode()).as("%s: %s", address, text(answer)).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(address.replaceAll("\\W+", "_") + ".png"), answer.body());
        return picture(answer);
    }

    private static List<Integer> size(BufferedImage picture) {
        return List.of(picture.getWidth(), picture.getHeight());
    }

    @Test
    void showASetOfEachClassAsAGallery() throws Exception {
        assertThat(size(shown(of(261, "outputParticles")))).isEqualTo(List.of(3 * 104 + 4, 4 * 104 + 4));
        assertThat(size(shown(of(1153, "outputClasses")))).isEqualTo(List.of(2 * 144 + 4, 4 * (144 + 20) + 4 + 28));
        assertThat(size(shown(of(1237, "outputClasses")))).isEqualTo(List.of(2 * 144 + 4, 2 * 144 + 4 + 28));
        assertThat(size(shown(of(820, "outputVolumes")))).isEqualTo(List.of(2 * 144 + 4, 2 * 144 + 4 + 28));
        assertThat(size(shown(of(1644, "Tomograms")))).isEqualTo(List.of(2 * 144 + 4, 144 + 4 + 28));
        assertThat(size(shown(of(1518, "outputTiltSeries")))).isEqualTo(List.of(2 * 144 + 4, 144 + 20 + 4));
        assertThat(size(shown(of(89, "outputMicrographs")))).isEqualTo(List.of(3 * 112 + 4, 2 * (112 + 20) + 4));
        assertThat(size(shown(of(1350, "outputFSC")))).isEqualTo(List.of(480, 360));
        assertThat(size(shown(of(2, "outputMovies")))).isEqualTo(List.of(2 * 204 + 8, 204 + 8 + 28));
    }

    @Test
    void takeParticlesFromAllOverTheSet() throws Exception {
        assertThat(Exhibition.places(2400, 12).toArray()).startsWith(0, 218).endsWith(2181, 2399);
        assertThat(Exhibition.places(13, 12).distinct().count()).isEqualTo(12);
    }

    @Test
    void sayWhatTheyAre() throws Exception {
        HttpResponse<byte[]> volumes = server.get(of(820, "outputVolumes"));
        assertThat(header(volumes, "X-Preview-Note")).isEqualTo("Gallery (RGB)");
        assertThat(header(volumes, "X-Preview-Colormap")).isEqualTo("viridis");
        assertThat(header(volumes, "X-Preview-Colormap-Note")).isEqualTo("default for volumes");
        assertThat(header(volumes, "X-Preview-Width")).isEqualTo("292");
        assertThat(header(volumes, "Vary")).contains("Authorization");
        HttpResponse<byte[]> particles = server.get(of(261, "outputParticles"));
        assertThat(header(particles, "X-Preview-Note")).isEqualTo("Gallery (L)");
        assertThat(particles.headers().firstValue("X-Preview-Colormap")).isEmpty();
        HttpResponse<byte[]> movies = server.get(of(2, "outputMovies"));
        assertThat(header(movies, "X-Preview-Type")).isEqualTo("movie-set");
        assertThat(header(movies, "X-Preview-RowCount")).isEqualTo("2");
        assertThat(header(movies, "Content-Disposition")).contains("movie_set_preview.png");
    }

    @Test
    void useTheColoursThatAreAskedFor() throws Exception {
        byte[] usual = server.get(of(820, "outputVolumes")).body();
        HttpResponse<byte[]> byHeader = server.get(of(820, "outputVolumes"), "X-Scipion-Colormap", "inferno");
        assertThat(header(byHeader, "X-Preview-Colormap")).isEqualTo("inferno");
        assertThat(byHeader.body()).isNotEqualTo(usual);
        assertThat(server.get(of(820, "outputVolumes") + "?cmap=inferno").body())
                .isEqualTo(byHeader.body());
        assertThat(server.get(of(820, "outputVolumes") + "?cmap=nonsense").body())
                .isEqualTo(usual);
    }

    /** Tiles lie as the array does: brightness grows with rows and columns. Movies are drawn like cells of tables, last row on top. */
    @Test
    void keepTheOrientationOfTheFileExceptForMovies() throws Exception {
        MrcStack.write(project.resolve("Runs/000261_ProtImportParticles/extra/particles.mrcs"), 20, 20, 2400);
        MrcStack.write(project.resolve("Runs/000002_ProtImportMovies/extra/movie_001.mrcs"), 20, 20, 8);
        BufferedImage particles = shown(of(261, "outputParticles"));
        assertThat(gray(particles, 4 + 50, 4 + 95)).isGreaterThan(gray(particles, 4 + 50, 4 + 5));
        assertThat(gray(particles, 4 + 95, 4 + 50)).isGreaterThan(gray(particles, 4 + 5, 4 + 50));
        BufferedImage movies = shown(of(2, "outputMovies"));
        assertThat(gray(movies, 8 + 98, 8 + 190)).isLessThan(gray(movies, 8 + 98, 8 + 5));
        assertThat(gray(movies, 8 + 190, 8 + 98)).isGreaterThan(gray(movies, 8 + 5, 8 + 98));
    }

    private static int gray(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xff;
    }

    @Test
    void areMadeAnewWhenAnImageOrTheSetChanges() throws Exception {
        HttpResponse<byte[]> before = server.get(of(89, "outputMicrographs"));
        String tag = header(before, "ETag");
        assertThat(server.get(of(89, "outputMicrographs"), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        MrcStack.write(project.resolve("Runs/000089_ProtImportMicrographs/extra/mic_003.mrc"), 20, 20, 1);
        HttpResponse<byte[]> after = server.get(of(89, "outputMicrographs"), "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isNotEqualTo(before.body());
    }

    @Test
    void leaveOutWhatCannotBeDrawn() throws Exception {
        Files.delete(project.resolve("Runs/000089_ProtImportMicrographs/extra/mic_001.mrc"));
        Files.write(project.resolve("Runs/000089_ProtImportMicrographs/extra/mic_002.mrc"), new byte[10]);
        assertThat(size(shown(of(89, "outputMicrographs")))).isEqualTo(List.of(2 * 112 + 4, 112 + 20 + 4));
    }

    @Test
    void showASingleVolumeAndOtherFiles() throws Exception {
        HttpResponse<byte[]> volume = server.get(of(1350, "outputVolume"));
        assertThat(header(volume, "X-Preview-Kind")).isEqualTo("volume");
        assertThat(header(volume, "X-Preview-Width")).isEqualTo("32");
        assertThat(header(volume, "X-Preview-Depth")).isEqualTo("32");
        assertThat(header(volume, "X-Preview-VoxelSize").split(",")).hasSize(3);
        HttpResponse<byte[]> structure = server.get(of(1056, "outputPdb"));
        assertThat(structure.statusCode()).isEqualTo(200);
        assertThat(header(structure, "Content-Type")).startsWith("text/plain");
    }

    @Test
    void sayThatThereIsNoPicture() throws Exception {
        for (Map.Entry<Integer, String> output : Map.of(
                        210, "outputCoordinates", 1907, "oBoxSize", 1096, "outputSequence")
                .entrySet()) {
            HttpResponse<byte[]> none = server.get(of(output.getKey(), output.getValue()));
            assertThat(none.statusCode()).isEqualTo(200);
            assertThat(header(none, "X-Preview-Note")).startsWith("No preview available for ");
            assertThat(size(picture(none))).isEqualTo(List.of(140, 140));
        }
        assertThat(server.get(of(261, "none")).statusCode()).isEqualTo(404);
        assertThat(server.get(of(999_999, "outputParticles")).statusCode()).isEqualTo(404);
    }
}
