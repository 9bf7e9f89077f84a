package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.RunStatus;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;

/** New sets of what people choose, edit and exclude, with the real Scipion; read back without it. */
@Tag("scipion")
class ProjectOutputsTest {
    private static final long COORDINATES = 210;
    private static final long PARTICLES = 261;
    private static final long COORDINATES_3D = 1721;

    @TempDir
    private static Path home;

    private static ScipionRuntime runtime;
    private static ActingProject sample;

    @BeforeAll
    static void start() {
        runtime = ScipionRuntime.start(RealScipion.home(home), RuntimeLimits.DEFAULT.withWorkers(2, 0));
        Path folder = FixtureProject.unpackInto(home.resolve("projects"));
        sample = new ActingProject(runtime.project(folder), ScipionProject.open(folder));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    private static ProjectOutputs outputs() {
        return sample.acting().outputs();
    }

    @Test
    void describesASet() {
        JsonNode particles = outputs().describe(PARTICLES, "outputParticles");
        assertThat(particles.path("size").asLong())
                .isEqualTo(sample.reading().set(PARTICLES, "outputParticles").count());
        assertThat(particles.path("itemClassName").asText()).isEqualTo("Particle");
    }

    @Test
    void aSubsetIsARunOfItsOwnWithTheChosenItems() {
        LaunchedRun run = outputs()
                .subset(
                        PARTICLES,
                        "outputParticles",
                        List.of(3L, 5L, 8L),
                        Optional.of("good ones"),
                        Optional.empty(),
                        Optional.empty());
        assertThat(run.created()).isTrue();
        assertThat(sample.await(run.id(), RunStatus.FINISHED).title()).isEqualTo("good ones");
        assertThat(items(run.id(), "outputParticles")).extracting(SetItem::id).containsExactly(3L, 5L, 8L);
        assertThat(sample.run(run.id()).inputs())
                .anySatisfy(input -> assertThat(input.value()).startsWith(Long.toString(PARTICLES)));
    }

    @Test
    void editedCoordinatesBecomeAnOutputBesideTheOldOne() {
        long before = sample.reading().set(COORDINATES, "outputCoordinates").count();
        ObjectNode edit = ActingProject.values().put("newName", "edited");
        ObjectNode micrograph = edit.putArray("micrographs").addObject().put("id", "1");
        micrograph.putArray("coordinates").addObject().put("x", 5).put("y", 6);
        NewOutput made = outputs().coordinates2d(COORDINATES, "outputCoordinates", edit);
        assertThat(made.name()).contains("edited");
        List<SetItem> ofFirst = items(COORDINATES, "edited").stream()
                .filter(item -> item.value("_micId").text().equals("1"))
                .toList();
        assertThat(ofFirst).hasSize(1);
        assertThat(ofFirst.getFirst().value("_x").text()).isEqualTo("5");
        assertThat(sample.reading().set(COORDINATES, "outputCoordinates").count())
                .isEqualTo(before);
    }

    @Test
    void coordinatesInTomogramsAreGivenInVoxelsFromTheFirst() {
        ObjectNode edit = ActingProject.values();
        ObjectNode tomogram = edit.putArray("tomograms").addObject().put("tomoId", "TS_01");
        tomogram.putArray("coords").addObject().put("x", 48).put("y", 48).put("z", 12);
        NewOutput made = outputs().coordinates3d(COORDINATES_3D, "outputCoordinates", edit);
        List<SetItem> ofSeries = items(COORDINATES_3D, made.name().orElseThrow()).stream()
                .filter(item -> item.value("_tomoId").text().equals("TS_01"))
                .toList();
        assertThat(ofSeries).hasSize(1);
        assertThat(ofSeries.getFirst().value("_x").text()).isIn("0", "0.0");
    }

    @Test
    void excludingNothingMakesNothing() {
        NewOutput none = outputs().tomograms(tomograms().id(), tomograms().name(), Set.of(), "Some");
        assertThat(none.name()).isEmpty();
        assertThat(none.items()).isZero();
    }

    @Test
    void someTomogramsOfASetBecomeASet() {
        Output source = tomograms();
        long first = items(source.id(), source.name()).getFirst().id();
        NewOutput made = outputs().tomograms(source.id(), source.name(), Set.of(first), "Some");
        assertThat(made.name().orElseThrow()).startsWith("Some");
        assertThat(items(source.id(), made.name().orElseThrow()))
                .extracting(SetItem::id)
                .hasSize(1);
    }

    @Test
    void excludedTiltImagesAreMarkedInANewSet() {
        Output source = output("SetOfTiltSeries");
        String series =
                items(source.id(), source.name()).getFirst().value("_tsId").text();
        NewOutput made = outputs()
                .withoutTiltImages(
                        source.id(), source.name(), Map.of(series, new TiltExclusion(false, Set.of(1))), false);
        assertThat(made.name()).isPresent();
        assertThat(made.items()).isEqualTo(items(source.id(), source.name()).size());
    }

    @Test
    void anOutputThatIsUsedIsNotDeleted() {
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> outputs().delete(PARTICLES, "outputParticles"))
                .withMessageContaining("is used by");
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> outputs().delete(PARTICLES, "outputNothing"));
    }

    private record Output(long id, String name) {}

    private static Output tomograms() {
        return output("SetOfTomograms");
    }

    /** The first output of a class. */
    private static Output output(String className) {
        return sample.reading().runs().stream()
                .flatMap(run -> run.outputs().stream()
                        .filter(output -> output.className().equals(className))
                        .map(output -> new Output(run.id(), output.name())))
                .findFirst()
                .orElseThrow();
    }

    private static List<SetItem> items(long run, String name) {
        List<SetItem> items = new ArrayList<>();
        sample.reading().set(run, name).forEach(SetQuery.ALL, items::add);
        return items;
    }
}
