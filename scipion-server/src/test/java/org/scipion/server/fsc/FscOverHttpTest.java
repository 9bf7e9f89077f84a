package org.scipion.server.fsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.SqliteFile;
import org.scipion.server.files.ViewerServer;

class FscOverHttpTest {

    private static final String RUNS = "/projects/7/protocols/";

    @TempDir
    private static Path lab;

    private static Path project;
    private static ViewerServer server;

    @BeforeAll
    static void start() {
        project = ProjectFixture.unpackInto(lab);
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsTheCurveOfARefinement() throws Exception {
        Map<?, ?> answer = object(server.get(RUNS + "1350/outputs/outputFSC/fsc/rows"));
        assertThat(answer.get("threshold")).isEqualTo(0.143);
        List<?> rows = (List<?>) answer.get("rows");
        assertThat(rows).hasSize(1);
        Map<?, ?> row = (Map<?, ?>) rows.getFirst();
        assertThat(row.get("label")).isEqualTo("outputFSC");
        List<?> x = (List<?>) row.get("x");
        assertThat(x).hasSize(17).hasSameSizeAs((List<?>) row.get("y"));
        assertThat(x.get(12)).isEqualTo(0.3);
        assertThat(((List<?>) row.get("y")).get(12)).isEqualTo(0.119203);
        // Between 0.275 1/Å, where it is 0.268941, and 0.3 1/Å.
        double crossing = 0.275 + 0.025 * (0.268941 - 0.143) / (0.268941 - 0.119203);
        assertThat(((Number) row.get("resolution")).doubleValue()).isCloseTo(1 / crossing, within(1e-9));
    }

    @Test
    void showsTheCurvesOfASetAndWhatScipionStoredOfThem() throws Exception {
        Path set = project.resolve("Runs/000940_ProtImportAverages/averages.sqlite");
        Files.delete(set);
        SqliteFile.execute(
                set,
                "create table Properties (key text primary key, value text)",
                "insert into Properties values ('self', 'SetOfFSCs'), ('_size', '3')",
                "create table Classes (id integer primary key, label_property text, column_name text, class_name text)",
                "insert into Classes (label_property, column_name, class_name) values ('self', 'c00', 'FSC'),"
                        + " ('_x', 'c01', 'CsvList'), ('_y', 'c02', 'CsvList'), ('_resolution', 'c03', 'Float')",
                "create table Objects (id integer primary key, enabled integer, label text, comment text, creation text,"
                        + " c01 text, c02 text, c03 real)",
                "insert into Objects values (4, 1, 'masked', '', '', '0.1,0.2', '1,0.5', 3.5)",
                "insert into Objects values (7, 1, '', '', '', '0.1,0.2,nan,0.4', '1,0.9,0.8,0.7', null)",
                "insert into Objects values (9, 1, '', '', '', '0.1,0.2', '0.1,0.05', null)");
        SqliteFile.execute(
                project.resolve("project.sqlite"),
                "update Objects set classname = 'SetOfFSCs' where name = '940.outputAverages'");
        List<?> rows = (List<?>)
                object(server.get(RUNS + "940/outputs/outputAverages/fsc/rows")).get("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .isEqualTo(
                        Map.of("label", "masked", "resolution", 3.5, "x", List.of(0.1, 0.2), "y", List.of(1.0, 0.5)));
        Map<?, ?> never = (Map<?, ?>) rows.get(1);
        assertThat(never.get("label")).isEqualTo("FSC 2");
        assertThat(never.get("resolution")).isNull();
        assertThat(never.get("x")).isEqualTo(List.of(0.1, 0.2, 0.4));
        assertThat(never.get("y")).isEqualTo(List.of(1.0, 0.9, 0.7));
        assertThat(((Map<?, ?>) rows.get(2)).get("resolution")).isNull();
    }

    @Test
    void refusesWhatIsNoCurve() throws Exception {
        for (String output : List.of("1350/outputs/none", "999/outputs/outputFSC", "1350/outputs/outputVolume")) {
            assertThat(server.get(RUNS + output + "/fsc/rows").statusCode())
                    .as(output)
                    .isEqualTo(404);
        }
        assertThat(text(server.get(RUNS + "1350/outputs/outputVolume/fsc/rows")))
                .isEqualTo("{\"detail\":\"FSC output is not available: it is a Volume\"}");
    }
}
