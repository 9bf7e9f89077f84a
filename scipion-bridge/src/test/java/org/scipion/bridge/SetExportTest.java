package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Writing sets as tables. */
class SetExportTest {
    private static final Pattern CELL = Pattern.compile("\"[^\"]*\"|\\S+");

    @TempDir
    static Path folder;

    private static Path runs;
    private static ScipionSet particles;

    @BeforeAll
    static void unpack() {
        runs = FixtureProject.unpackInto(folder).resolve("Runs");
        particles = ScipionSet.open(runs.resolve("000261_ProtImportParticles/particles.sqlite"));
    }

    private static String export(ScipionSet set, ExportFormat format, SetQuery query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        set.export(format, query, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** One list of values per label, of the last table of a file. */
    private static Map<String, List<String>> lastTable(String star) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String line : star.lines().map(String::strip).toList()) {
            if (line.startsWith("data_")) {
                table.clear();
            } else if (line.startsWith("_")) {
                table.put(List.of(line.split("\\s+", 2)).getFirst(), new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#") && !line.equals("loop_")) {
                List<String> cells = CELL.matcher(line)
                        .results()
                        .map(cell -> cell.group().replace("\"", ""))
                        .toList();
                int index = 0;
                for (List<String> column : table.values()) {
                    column.add(cells.get(index++));
                }
            }
        }
        return table;
    }

    @Test
    void asStarEqualsWhatScipionsRelionPluginWrites() throws IOException {
        Map<String, List<String>> expected;
        try (InputStream star = FixtureProject.resource("/particles-by-relion-plugin.star")) {
            expected = lastTable(new String(star.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, List<String>> written = lastTable(export(particles, ExportFormat.STAR, SetQuery.ALL));
        int rows = expected.get("_rlnImageId").size();
        assertThat(rows).isGreaterThan(150);
        expected.remove("_rlnCtfAstigmatism");
        assertThat(written.keySet()).containsAll(expected.keySet());
        expected.forEach((label, values) -> {
            for (int row = 0; row < rows; row++) {
                assertEqualCell(
                        label + " of row " + row,
                        values.get(row),
                        written.get(label).get(row));
            }
        });
        assertThat(written.get("_rlnImageId")).hasSize(2400);
    }

    /** RELION's precision: angles near a pole lose digits in single steps, so 1e-4 degrees are equal. */
    private static void assertEqualCell(String at, String expected, String actual) {
        if (expected.matches("-?\\d+\\.\\d+")) {
            assertThat(Double.parseDouble(actual)).as(at).isCloseTo(Double.parseDouble(expected), within(1e-4));
        } else {
            assertThat(actual).as(at).isEqualTo(expected);
        }
    }

    @Test
    void asStarNamesTheOptics() {
        String star = export(particles, ExportFormat.STAR, SetQuery.ALL);
        Map<String, List<String>> optics = lastTable(star.substring(0, star.indexOf("data_particles")));
        assertThat(optics.get("_rlnVoltage")).containsExactly("300.000000");
        assertThat(optics.get("_rlnImagePixelSize")).containsExactly("1.250000");
        assertThat(optics.get("_rlnImageSize")).containsExactly("32");
    }

    @Test
    void asStarWorksForEveryKindOfSet() {
        assertThat(table("000089_ProtImportMicrographs/micrographs.sqlite").get("_rlnMicrographName"))
                .hasSize(4)
                .allMatch(name -> name.endsWith(".mrc"));
        assertThat(table("000164_ProtImportCTF/ctfs.sqlite").get("_rlnDefocusU"))
                .contains("12800.000000");
        assertThat(table("000210_ProtImportCoordinates/coordinates.sqlite").get("_rlnCoordinateX"))
                .hasSize(2400)
                .startsWith("173");
        ScipionSet series = ScipionSet.open(runs.resolve("001518_ProtImportTs/TiltSeries.sqlite"));
        Map<String, List<String>> tilts = lastTable(export(series.nested(1), ExportFormat.STAR, SetQuery.ALL));
        assertThat(tilts.get("_rlnTomoNominalStageTiltAngle")).hasSize(11).startsWith("-50.000000");
        assertThat(table("001644_ProtImportTomograms/tomograms.sqlite").get("_tsId"))
                .containsExactly("TS_01", "TS_02");
    }

    @Test
    void asStarNamesTheMicrographsOfAProject() {
        ScipionProject project = ScipionProject.open(folder.resolve("demo"));
        String star = export(project.set(164, "outputCTF"), ExportFormat.STAR, SetQuery.ALL);
        Map<String, List<String>> ctfs = lastTable(star);
        assertThat(ctfs.get("_rlnMicrographName"))
                .hasSize(4)
                .first()
                .isEqualTo("Runs/000089_ProtImportMicrographs/extra/mic_001.mrc");
        assertThat(ctfs.get("_rlnOpticsGroup")).containsOnly("1");
        assertThat(lastTable(star.substring(0, star.indexOf("data_micrographs")))
                        .get("_rlnMicrographPixelSize"))
                .containsExactly("1.250000");
        assertThat(lastTable(export(project.set(210, "outputCoordinates"), ExportFormat.STAR, SetQuery.ALL))
                        .get("_rlnMicrographName"))
                .hasSize(2400)
                .endsWith("Runs/000089_ProtImportMicrographs/extra/mic_004.mrc");
    }

    @Test
    void asStarHoldsATableOfAllTiltSeriesAndOneOfEach() {
        ScipionSet series = ScipionSet.open(runs.resolve("001518_ProtImportTs/TiltSeries.sqlite"));
        String star = export(series, ExportFormat.STAR, SetQuery.ALL);
        Map<String, List<String>> global = lastTable(star.substring(0, star.indexOf("data_TS_01")));
        assertThat(global.get("_rlnTomoName")).containsExactly("TS_01", "TS_02");
        assertThat(global.get("_rlnVoltage")).containsExactly("300.000000", "300.000000");
        assertThat(global.get("_rlnTomoTiltSeriesPixelSize")).containsExactly("5.000000", "5.000000");
        assertThat(star).contains("data_global").contains("data_TS_01").contains("data_TS_02");
        assertThat(lastTable(star).get("_rlnTomoNominalTiltAxisAngle"))
                .hasSize(11)
                .containsOnly("84.100000");
        assertThat(lastTable(star).get("_rlnMicrographName"))
                .startsWith("000001@Runs/001518_ProtImportTs/extra/TS_02.mrcs");
    }

    @Test
    void asStarGivesTheAlignmentOfTiltImages(@TempDir Path other) throws IOException {
        Path file = Files.copy(runs.resolve("001518_ProtImportTs/TiltSeries.sqlite"), other.resolve("aligned.sqlite"));
        Sqlite.update(
                file,
                "ALTER TABLE TS_01_Objects ADD COLUMN c21 TEXT",
                "INSERT INTO TS_01_Classes VALUES (22, '_transform._matrix', 'c21', 'Matrix')",
                "UPDATE TS_01_Objects SET c21 = '[[0.0, 1.0, 2.0], [-1.0, 0.0, 3.0], [0.0, 0.0, 1.0]]'");
        Map<String, List<String>> tilts =
                lastTable(export(ScipionSet.open(file).nested(1), ExportFormat.STAR, SetQuery.ALL));
        assertThat(tilts.get("_rlnTomoZRot")).containsOnly("90.000000");
        assertThat(tilts.get("_rlnTomoXShiftAngst")).containsOnly("15.000000");
        assertThat(tilts.get("_rlnTomoYShiftAngst")).containsOnly("-10.000000");
        assertThat(tilts.get("_rlnTomoYTilt")).isEqualTo(tilts.get("_rlnTomoNominalStageTiltAngle"));
    }

    private static Map<String, List<String>> table(String file) {
        return lastTable(export(ScipionSet.open(runs.resolve(file)), ExportFormat.STAR, SetQuery.ALL));
    }

    @Test
    void asJsonKeepsTypes() throws IOException {
        SetQuery first =
                SetQuery.ALL.where(new SetFilter.Comparison("id", SetFilter.Operator.LESS, new Value.Whole(3)));
        JsonNode json = new ObjectMapper().readTree(export(particles, ExportFormat.JSON, first));
        assertThat(json).hasSize(2);
        assertThat(json.get(0).get("_ctfModel._defocusU").asDouble()).isEqualTo(12_800);
        assertThat(json.get(0).get("_index").isInt()).isTrue();
        assertThat(json.get(0).get("_ctfModel").isNull()).isTrue();
        assertThat(json.get(0).get("enabled").isBoolean()).isTrue();
    }

    @Test
    void asCsvQuotesAndDefusesText(@TempDir Path other) {
        Path file = other.resolve("odd.sqlite");
        Sqlite.update(
                file,
                "CREATE TABLE Properties (key, value)",
                "CREATE TABLE Classes (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled, label, comment, creation, c01 TEXT, c02 REAL)",
                "INSERT INTO Classes VALUES (1, 'self', 'c00', 'Odd'), (2, '_text', 'c01', 'String'), (3, '_n', 'c02', 'Float')",
                "INSERT INTO Objects VALUES (1, 1, '', 'a,\"b\"', '', '=HYPERLINK(1)', -1.5)",
                "INSERT INTO Objects VALUES (2, 0, '', 'two' || char(10) || 'lines', '', NULL, 1e999)");
        ScipionSet odd = ScipionSet.open(file);
        assertThat(export(odd, ExportFormat.CSV, SetQuery.ALL).split("\r\n", -1))
                .containsExactly(
                        "id,enabled,label,comment,_text,_n",
                        "1,1,,\"a,\"\"b\"\"\",'=HYPERLINK(1),-1.5",
                        "2,0,,\"two\nlines\",,inf",
                        "");
        assertThat(export(odd, ExportFormat.TSV, SetQuery.ALL).split("\n", -1))
                .containsExactly(
                        "id\tenabled\tlabel\tcomment\t_text\t_n",
                        "1\t1\t\ta,\"b\"\t=HYPERLINK(1)\t-1.5",
                        "2\t0\t\ttwo\\nlines\t\tinf",
                        "");
        assertThat(export(odd, ExportFormat.JSON, SetQuery.ALL)).endsWith("\"_n\":null}]");
    }
}
