package org.scipion.server.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.encoded;
import static org.scipion.server.files.ViewerServer.list;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.nio.file.Files;
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

class CtfTomoOverHttpTest {

    private static final String SET = "/projects/7/protocols/1600/outputs/CTFs/ctftomo";
    private static final String FOLDER = "Runs/001600_ProtImportTsCTF/";
    private static final int ROW = 3;

    @TempDir
    private static Path lab;

    private static Path project;
    private static ViewerServer server;

    /** TS_01 has one stack of spectra for all views, TS_02 a file of its own for its first view and a place in a stack for its second. */
    @BeforeAll
    static void start() throws Exception {
        project = ProjectFixture.unpackInto(lab);
        MrcFile.writeDots(project.resolve(FOLDER + "extra/TS_01_psd.mrcs"), 20, 10, 11, ROW);
        MrcFile.writeDots(project.resolve(FOLDER + "extra/single.mrc"), 20, 10, 1, ROW);
        SqliteFile.execute(
                project.resolve(FOLDER + "ctftomoseries.sqlite"),
                "update id1_Objects set c05 = '" + FOLDER + "extra/TS_01_psd.mrcs'",
                "update id2_Objects set c05 = '" + FOLDER + "extra/single.mrc', enabled = 0 where id = 1",
                "update id2_Objects set c05 = '7@" + FOLDER + "extra/TS_01_psd.mrcs' where id = 2");
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String spec(int index, String file) {
        return index + "@" + project.resolve(FOLDER + file);
    }

    private static String psd(String spec) {
        return SET + "/psd?spec=" + encoded(spec);
    }

    @Test
    void listsTheSeriesWithWhatIsKnownOfTheirTilts() throws Exception {
        List<?> series = list(server.get(SET));
        assertThat(series).hasSize(2);
        assertThat(series.get(1))
                .isEqualTo(Map.of(
                        "ctfSeriesId",
                        "TS_02",
                        "tiltSeriesId",
                        "TS_02",
                        "label",
                        "CTFTomoSeries TS_02",
                        "index",
                        1,
                        "nViews",
                        11,
                        "dims",
                        List.of(96, 96, 11),
                        "pixelSize",
                        5.0,
                        "tiltAxisAngle",
                        84.1));
    }

    @Test
    void showsTheFitOfEachViewBesideItsTilt() throws Exception {
        Map<?, ?> views = object(server.get(SET + "/TS_01/views"));
        assertThat(views.get("ctfSeriesId")).isEqualTo("TS_01");
        assertThat(views.get("nViews")).isEqualTo(11);
        List<?> frames = (List<?>) views.get("frames");
        assertThat(frames).hasSize(11);
        assertThat(frames.get(2))
                .isEqualTo(Map.ofEntries(
                        Map.entry("viewId", 3),
                        Map.entry("index", 3),
                        Map.entry("viewIndex", 2),
                        Map.entry("tiltAngle", -30.0),
                        Map.entry("dose", 9.0),
                        Map.entry("order", 3),
                        Map.entry("defocusU", 30400.0),
                        Map.entry("defocusV", 29900.0),
                        Map.entry("astigmatism", 500.0),
                        Map.entry("defocusAngle", 12.5),
                        Map.entry("defocusRatio", 30400.0 / 29900.0),
                        Map.entry("psdFile", spec(3, "extra/TS_01_psd.mrcs")),
                        Map.entry("excluded", false)));
    }

    @Test
    void namesTheSpectrumOfEachView() throws Exception {
        List<?> frames = (List<?>) object(server.get(SET + "/TS_02/views")).get("frames");
        assertThat(((Map<?, ?>) frames.get(0)).get("psdFile")).isEqualTo(spec(1, "extra/single.mrc"));
        assertThat(((Map<?, ?>) frames.get(0)).get("excluded")).isEqualTo(true);
        assertThat(((Map<?, ?>) frames.get(1)).get("psdFile")).isEqualTo(spec(7, "extra/TS_01_psd.mrcs"));
        assertThat(((Map<?, ?>) frames.get(2)).containsKey("psdFile")).isFalse();
    }

    @Test
    void drawsASpectrumOfTheOutputWithItsLastRowOnTop() throws Exception {
        for (int index : List.of(1, 5, 11)) {
            assertThat(Pixels.of(server.get(psd(spec(index, "extra/TS_01_psd.mrcs"))))
                            .brightest())
                    .isEqualTo(List.of(10 - 1 - ROW, index - 1));
        }
        assertThat(Pixels.of(server.get(psd(spec(1, "extra/single.mrc")) + "&size=16"))
                        .width())
                .isEqualTo(16);
    }

    @Test
    void drawsNothingElse() throws Exception {
        Path secret = lab.resolve("secret.mrc");
        MrcFile.writeDots(secret, 20, 10, 1, ROW);
        Files.createSymbolicLink(project.resolve(FOLDER + "extra/link.mrc"), secret);
        for (String spec : List.of(
                "1@" + secret,
                secret.toString(),
                "1@" + project.resolve("Runs/001644_ProtImportTomograms/extra/TS_01.mrc"),
                spec(1, "extra/link.mrc"),
                spec(1, "extra/../../../../secret.mrc"),
                "1@" + FOLDER + "extra/TS_01_psd.mrcs",
                "1@/etc/passwd",
                "1@",
                "@",
                "\u0000")) {
            assertThat(server.get(psd(spec)).statusCode()).as(spec).isEqualTo(404);
            assertThat(text(server.get(psd(spec)))).as(spec).isEqualTo("{\"detail\":\"psd_file_not_available\"}");
        }
        assertThat(server.get(psd(spec(12, "extra/TS_01_psd.mrcs"))).statusCode())
                .isEqualTo(404);
        assertThat(server.get(SET + "/psd").statusCode()).isEqualTo(422);
    }

    @Test
    void tellsWhatDoesNotExist() throws Exception {
        assertThat(text(server.get(SET + "/TS_99/views"))).isEqualTo("{\"detail\":\"CTF series not found: TS_99\"}");
        assertThat(text(server.get("/projects/7/protocols/164/outputs/outputCTF/ctftomo")))
                .isEqualTo("{\"detail\":\"CTFTomo output is not available: it is a SetOfCTF\"}");
        assertThat(server.get(psd(spec(1, "extra/single.mrc")) + "&fmt=gif").statusCode())
                .isEqualTo(422);
    }
}
