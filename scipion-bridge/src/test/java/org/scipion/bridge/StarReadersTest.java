package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Matrix;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** STAR files written here, read by programs of others. Runs with {@code -Pscipion}. */
@Tag("scipion")
class StarReadersTest {
    private static final double ROUNDED = 1e-4;

    @TempDir
    Path folder;

    private ScipionProject project;

    @BeforeEach
    void unpack() {
        project = ScipionProject.open(FixtureProject.unpackInto(folder));
    }

    private Path export(long run, String output) throws IOException {
        Path file = folder.resolve(output + run + ".star");
        try (OutputStream out = Files.newOutputStream(file)) {
            project.set(run, output).export(ExportFormat.STAR, SetQuery.ALL, out);
        }
        return file;
    }

    private static List<SetItem> items(ScipionSet set) {
        List<SetItem> items = new ArrayList<>();
        set.forEach(SetQuery.ALL, items::add);
        return items;
    }

    /** Tables by reader, file and name. */
    private JsonNode readByOthers(Path... files) throws IOException, InterruptedException {
        Path tables = folder.resolve("tables.json");
        PythonScripts.runScript(tables, PythonScripts.pythonWithStarReaders(), "read_star.py", (Object[]) files);
        return new ObjectMapper().readTree(tables.toFile());
    }

    @Test
    void readersOfStarFindEveryItem() throws IOException, InterruptedException {
        Map<Path, ScipionSet> sets = new LinkedHashMap<>();
        sets.put(export(261, "outputParticles"), project.set(261, "outputParticles"));
        sets.put(export(89, "outputMicrographs"), project.set(89, "outputMicrographs"));
        sets.put(export(2, "outputMovies"), project.set(2, "outputMovies"));
        sets.put(export(164, "outputCTF"), project.set(164, "outputCTF"));
        sets.put(export(210, "outputCoordinates"), project.set(210, "outputCoordinates"));
        sets.put(export(1644, "Tomograms"), project.set(1644, "Tomograms"));
        sets.put(export(1153, "outputClasses"), project.set(1153, "outputClasses"));
        JsonNode readers = readByOthers(sets.keySet().toArray(Path[]::new));
        for (String reader : List.of("gemmi", "starfile")) {
            sets.forEach((file, set) -> {
                List<JsonNode> tables = new ArrayList<>(
                        readers.path(reader).path(file.toString()).valueStream().toList());
                assertThat(tables.getLast().valueStream().map(JsonNode::size).distinct())
                        .as("%s reads %s", reader, file.getFileName())
                        .containsExactly((int) set.count());
            });
        }
        String particles = export(261, "outputParticles").toString();
        assertThat(readers.path("gemmi").path(particles).propertyStream().map(Map.Entry::getKey))
                .containsExactly("optics", "particles");
        compareDefocus(readers.path("starfile").path(particles).path("particles"));
    }

    private void compareDefocus(JsonNode table) {
        List<SetItem> items = items(project.set(261, "outputParticles"));
        for (int row = 0; row < items.size(); row++) {
            double defocus = ((Value.Real) items.get(row).value("_ctfModel._defocusU")).number();
            assertThat(table.path("_rlnDefocusU").path(row).asDouble()).isCloseTo(defocus, within(ROUNDED));
            assertThat(table.path("_rlnImageName").path(row).asText())
                    .isEqualTo("%06d@%s"
                            .formatted(
                                    row + 1, items.get(row).value("_filename").text()));
        }
    }

    @Test
    void readersOfStarFindEachTiltSeries() throws IOException, InterruptedException {
        Path file = export(1518, "outputTiltSeries");
        ScipionSet series = project.set(1518, "outputTiltSeries");
        JsonNode readers = readByOthers(file);
        for (String reader : List.of("gemmi", "starfile")) {
            JsonNode tables = readers.path(reader).path(file.toString());
            assertThat(tables.propertyStream().map(Map.Entry::getKey)).containsExactly("global", "TS_01", "TS_02");
            for (int row = 0; row < 11; row++) {
                Value tilt = series.nested(1).item(row + 1).orElseThrow().value("_tiltAngle");
                assertThat(tables.path("TS_01")
                                .path("_rlnTomoNominalStageTiltAngle")
                                .path(row)
                                .asDouble())
                        .isEqualTo(((Value.Real) tilt).number());
            }
        }
    }

    @Test
    void scipionsRelionPluginMakesTheSameSetsOfThem() throws IOException, InterruptedException {
        Path particles = folder.resolve("particles.sqlite");
        Path coordinates = folder.resolve("coordinates.sqlite");
        PythonScripts.runScript(
                folder.resolve("plugin.log"),
                PythonScripts.python(),
                "read_star_by_relion_plugin.py",
                export(261, "outputParticles"),
                particles,
                export(210, "outputCoordinates"),
                coordinates);
        List<SetItem> expected = items(project.set(261, "outputParticles"));
        List<SetItem> read = items(ScipionSet.open(particles));
        assertThat(read).hasSameSizeAs(expected);
        for (int index = 0; index < expected.size(); index++) {
            compareParticles(expected.get(index), read.get(index));
        }
        assertThat(ScipionSet.open(particles).properties()).containsEntry("_samplingRate", "1.25");
        assertThat(positions(items(ScipionSet.open(coordinates))))
                .containsExactlyInAnyOrderElementsOf(positions(items(project.set(210, "outputCoordinates"))));
    }

    private static void compareParticles(SetItem expected, SetItem read) {
        assertThat(read.id()).isEqualTo(expected.id());
        assertThat(read.location()).isEqualTo(expected.location());
        for (String number : List.of("_ctfModel._defocusU", "_ctfModel._defocusV", "_ctfModel._defocusAngle")) {
            assertThat(((Value.Real) read.value(number)).number())
                    .as(number)
                    .isCloseTo(((Value.Real) expected.value(number)).number(), within(ROUNDED));
        }
        assertThat(read.value("_coordinate._x").text())
                .isEqualTo(expected.value("_coordinate._x").text());
        Matrix original = expected.matrix("_transform._matrix").orElseThrow();
        Matrix found = read.matrix("_transform._matrix").orElseThrow();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(found.at(row, column))
                        .as("matrix of particle %d", read.id())
                        .isCloseTo(original.at(row, column), within(ROUNDED));
            }
        }
    }

    private static List<String> positions(List<SetItem> coordinates) {
        return coordinates.stream()
                .map(item -> item.value("_micName").text() + " "
                        + item.value("_x").text() + " " + item.value("_y").text())
                .toList();
    }
}
