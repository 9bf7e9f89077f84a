package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares every value that Scipion's own library reads from a project with what is read here. */
class ScipionProjectAgainstScipionTest {
    @TempDir
    Path folder;

    private Comparison comparison;

    @BeforeEach
    void unpack() throws IOException {
        ScipionProject project = ScipionProject.open(FixtureProject.unpackInto(folder));
        try (InputStream json = FixtureProject.resource("/truth.json")) {
            comparison =
                    new Comparison(project, new ObjectMapper().readTree(json).path("runs"));
        }
    }

    @Test
    void readsTheSameRunsInputsAndOutputs() {
        comparison.compareRuns();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(600);
    }

    @Test
    void readsTheSameItemsOfEverySet() {
        comparison.compareSets();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(2000);
    }
}
