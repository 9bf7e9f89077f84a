package org.scipion.server.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcFile;
import org.scipion.server.files.Pixels;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.SqliteFile;
import org.scipion.server.files.ViewerServer;

class CtfOverHttpTest {

    private static final String SET = "/projects/7/protocols/164/outputs/outputCTF/ctf";
    private static final String FOLDER = "Runs/000164_ProtImportCTF/";
    private static final int ROW = 3;

    @TempDir
    private static Path lab;

    private static ViewerServer server;

    /** CTF 1 stays as it is; 2 and 3 get spectra whose bright pixel tells the place; 4 failed. */
    @BeforeAll
    static void start() throws Exception {
        Path project = ProjectFixture.unpackInto(lab);
        MrcFile.writeDots(project.resolve(FOLDER + "extra/psds.mrcs"), 20, 10, 5, ROW);
        SqliteFile.execute(
                project.resolve(FOLDER + "ctfs.sqlite"),
                "update Objects set c05 = '4@" + FOLDER + "extra/psds.mrcs' where id = 2",
                "update Objects set c05 = '" + FOLDER + "extra/psds.mrcs:mrc', enabled = 0 where id = 3",
                "update Objects set c05 = '" + FOLDER + "extra/gone.mrc', c01 = -999, c02 = -1 where id = 4");
        MrcFile.write(
                project.resolve("Runs/000089_ProtImportMicrographs/extra/mic_002.mrc"),
                40,
                30,
                1,
                (z, y, x) -> y == 4 && x == 7 ? 1000 : 0);
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsWhatWasFitted() throws Exception {
        Map<?, ?> answer = object(server.get(SET));
        assertThat(answer.get("total")).isEqualTo(4);
        List<?> ctfs = (List<?>) answer.get("ctfs");
        assertThat(ctfs).hasSize(4);
        assertThat(ctfs.get(0))
                .isEqualTo(Map.ofEntries(
                        Map.entry("ctfId", "1"),
                        Map.entry("position", 0),
                        Map.entry("micrographId", "1"),
                        Map.entry("micrographName", "mic_001.mrc"),
                        Map.entry("excluded", false),
                        Map.entry("failed", false),
                        Map.entry("defocusU", 12800.0),
                        Map.entry("defocusV", 12500.0),
                        Map.entry("astigmatism", 300.0),
                        Map.entry("defocusAngle", 15.0),
                        Map.entry("defocusRatio", 1.024),
                        Map.entry("resolution", 3.4),
                        Map.entry("fitQuality", 0.12)));
        assertThat(((Map<?, ?>) ctfs.get(1)).get("psdFile")).isEqualTo("4@" + FOLDER + "extra/psds.mrcs");
        assertThat(((Map<?, ?>) ctfs.get(2)).get("excluded")).isEqualTo(true);
        assertThat(((Map<?, ?>) ctfs.get(3)).get("failed")).isEqualTo(true);
    }

    @Test
    void drawsThePowerSpectrumThatIsMeantWithItsLastRowOnTop() throws Exception {
        assertThat(Pixels.of(server.get(SET + "/2/psd")).brightest())
                .as("the fourth of the stack")
                .isEqualTo(List.of(10 - 1 - ROW, 3));
        assertThat(Pixels.of(server.get(SET + "/3/psd")).brightest())
                .as("no place is named: the middle one")
                .isEqualTo(List.of(10 - 1 - ROW, 2));
    }

    @Test
    void drawsTheMicrographOfACtfWithItsLastRowOnTop() throws Exception {
        Pixels picture = Pixels.of(server.get(SET + "/2/micrograph"));
        assertThat(List.of(picture.width(), picture.height())).isEqualTo(List.of(40, 30));
        assertThat(picture.brightest()).isEqualTo(List.of(30 - 1 - 4, 7));
        assertThat(Pixels.of(server.get(SET + "/2/micrograph?size=20")).width()).isEqualTo(20);
    }

    @Test
    void saysWhatAPictureIs() throws Exception {
        HttpResponse<byte[]> picture = server.get(SET + "/2/psd?format=jpeg&quality=80&size=16");
        assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(picture, "X-Preview-Schema")).isEqualTo("scipion");
        assertThat(header(picture, "X-Preview-Mime")).isEqualTo("image/jpeg");
        assertThat(header(picture, "X-Preview-Width")).isEqualTo("16");
        assertThat(header(picture, "X-Preview-Height")).isEqualTo("8");
        assertThat(header(picture, "X-Preview-Note"))
                .isEqualTo("Static image preview for 4@" + FOLDER + "extra/psds.mrcs");
        assertThat(header(picture, "Content-Disposition")).isEqualTo("inline; filename=\"psds.mrcs.jpg\"");
    }

    @Test
    void tellsWhatDoesNotExist() throws Exception {
        assertThat(text(server.get(SET + "/1/psd"))).isEqualTo("{\"detail\":\"CTF 1 has no power spectrum\"}");
        assertThat(text(server.get(SET + "/4/psd"))).isEqualTo("{\"detail\":\"File not found\"}");
        assertThat(text(server.get(SET + "/99/micrograph"))).isEqualTo("{\"detail\":\"CTF not found: 99\"}");
        assertThat(text(server.get(SET + "/x/psd"))).isEqualTo("{\"detail\":\"CTF not found: x\"}");
        for (String path : List.of("/1/psd", "/4/psd", "/99/micrograph", "/x/psd")) {
            assertThat(server.get(SET + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(text(server.get("/projects/7/protocols/89/outputs/outputMicrographs/ctf")))
                .isEqualTo("{\"detail\":\"SetOfCTF output is not available: it is a SetOfMicrographs\"}");
    }

    @Test
    void refusesParametersOutOfRange() throws Exception {
        for (String query : List.of("size=15", "size=4097", "format=gif", "quality=0", "quality=101")) {
            assertThat(server.get(SET + "/2/psd?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
            assertThat(server.get(SET + "/2/micrograph?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
    }
}
