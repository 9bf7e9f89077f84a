package org.scipion.server.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Limits;
import org.scipion.preview.Montage;
import org.scipion.preview.Montage.Tile;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.SqliteFile;
import org.scipion.server.files.ViewerServer;

/** One picture of every viewer, side by side in {@code target/viewers.png}, for people to look at. */
class ContactSheetTest {

    private static final String RUNS = "/projects/7/protocols/";
    private static final String TILTS = RUNS + "1518/outputs/outputTiltSeries/tiltseries/TS_01/tilt?fmt=png&index=";
    private static final String TOMOGRAM = RUNS + "1721/outputs/outputCoordinates/coords3d/tomograms/TS_01";

    private static final Map<String, String> PICTURES = Map.of(
            "volume z", RUNS + "820/outputs/outputVolumes/volumes/0/slice?fmt=png&index=16",
            "volume x, viridis",
                    RUNS + "820/outputs/outputVolumes/volumes/0/slice?fmt=png&index=16&axis=x&cmap=viridis",
            "tilt 1", TILTS + 1,
            "tilt 6", TILTS + 6,
            "CTF micrograph", RUNS + "164/outputs/outputCTF/ctf/1/micrograph",
            "CTF spectrum", RUNS + "164/outputs/outputCTF/ctf/1/psd",
            "micrograph to pick in", RUNS + "210/outputs/outputCoordinates/coords2d/micrographs/1/image",
            "micrograph small", RUNS + "210/outputs/outputCoordinates/coords2d/micrographs/2/thumbnail?size=64",
            "tomogram z", TOMOGRAM + "/slice?fmt=png&index=12",
            "tomogram y", TOMOGRAM + "/slice?fmt=png&index=48&axis=y");

    @Test
    void showsEveryViewer(@TempDir Path lab) throws Exception {
        Path project = ProjectFixture.unpackInto(lab);
        SqliteFile.execute(
                project.resolve("Runs/000164_ProtImportCTF/ctfs.sqlite"),
                "update Objects set c05 = '3@Runs/001518_ProtImportTs/extra/TS_02.mrcs' where id = 1");
        List<Tile> tiles = new ArrayList<>();
        try (ViewerServer server = new ViewerServer(project, List.of(), List.of())) {
            for (String label : PICTURES.keySet().stream().sorted().toList()) {
                HttpResponse<byte[]> answer = server.get(String.valueOf(PICTURES.get(label)));
                assertThat(answer.statusCode()).as(label).isEqualTo(200);
                tiles.add(tile(answer.body(), label));
            }
            for (String view : List.of("xy", "xz", "yz", "triple")) {
                tiles.add(tile(pick(server, view), "pick " + view));
            }
        }
        EncodedImage sheet = new Montage(tiles, 5, 160, 4, "").render(Encoding.png(), Limits.defaults());
        Path target = Files.createDirectories(Path.of("target"));
        Files.write(target.resolve("viewers.png"), sheet.toByteArray());
    }

    private static byte[] pick(ViewerServer server, String view) throws Exception {
        Map<?, ?> first = (Map<?, ?>) ViewerServer.list(server.get(TOMOGRAM)).getFirst();
        Map<String, Object> body = Map.of(
                "points",
                List.of(Map.of("id", 1, "x", first.get("x"), "y", first.get("y"), "z", first.get("z"))),
                "view",
                view,
                "format",
                "png",
                "boxSize",
                32);
        Map<?, ?> answer = ViewerServer.object(server.send("POST", TOMOGRAM + "/gallery", body));
        String url = String.valueOf(((Map<?, ?>) ((List<?>) answer.get("items")).getFirst()).get("dataUrl"));
        return Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    }

    private static Tile tile(byte[] png, String label) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(shades(picture)).as(label).isGreaterThan(8);
        return new Tile(new EncodedImage(ImageFormat.PNG, picture.getWidth(), picture.getHeight(), png), label);
    }

    private static long shades(BufferedImage picture) {
        int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(rgb).distinct().count();
    }
}
