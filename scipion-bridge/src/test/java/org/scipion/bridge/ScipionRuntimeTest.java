package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real Scipion tells of itself. */
@Tag("scipion")
class ScipionRuntimeTest {
    @TempDir
    private static Path home;

    private static ScipionRuntime runtime;

    @BeforeAll
    static void start() {
        runtime = ScipionRuntime.start(RealScipion.home(home), RuntimeLimits.DEFAULT.withWorkers(2, 1));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    void knowsEveryPlugin() {
        assertThat(runtime.plugins())
                .extracting(ScipionPlugin::name)
                .contains("pwem", "tomo", "relion", "imod", "eman2", "motioncorr", "chimera", "emfacilities");
    }

    @Test
    void tellsWhyAPluginIsOfNoUse() {
        assertThat(runtime.plugins())
                .filteredOn(plugin -> plugin.error().isPresent())
                .allSatisfy(plugin -> assertThat(plugin.protocols()).isZero());
    }

    @Test
    void offersMoreThanTwoHundredClassesInTrees() {
        assertThat(runtime.classes().size()).isGreaterThan(200);
        JsonNode tree = runtime.catalogue();
        assertThat(tree.path("All").path("childs")).isNotEmpty();
    }

    @Test
    void knowsTheBasesOfClasses() {
        assertThat(runtime.hierarchy().get("SetOfParticles"))
                .startsWith("SetOfParticles")
                .contains("SetOfImages", "EMSet", "Set", "Object");
    }

    @Test
    void showsHostsAndKeepsTheirCommentsWhenTheyChange() {
        runtime.setHost("localhost", java.util.Map.of("NAME", "SLURM"));
        assertThat(runtime.hosts().path("hosts").path(0).path("schedulerName").asText())
                .isEqualTo("SLURM");
        assertThat(home.resolve("config/hosts.conf")).content().contains("; Where runs are executed");
        runtime.setHost("localhost", java.util.Map.of("NAME", ""));
    }
}
