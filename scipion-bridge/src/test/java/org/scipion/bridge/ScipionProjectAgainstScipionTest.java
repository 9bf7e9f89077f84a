package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares every value that Scipion's own library read from a project, kept with the tests, with what is read here. */
class ScipionProjectAgainstScipionTest {
    @TempDir
    Path folder;

    @Test
    void readsTheSameRunsInputsOutputsAndItems() throws IOException {
        ScipionProject project = ScipionProject.open(FixtureProject.unpackInto(folder));
        try (InputStream json = FixtureProject.resource("/truth.json")) {
            Comparison compared = new ProjectComparison(project, new ObjectMapper().readTree(json)).compared();
            System.out.println("Against Scipion" + ": " + compared.summary());
            assertThat(compared.differences()).as(compared.summary()).isEmpty();
            assertThat(compared.compared()).isGreaterThan(2600);
        }
    }
}
