package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.RunOutput;

/** What Scipion says of an object of each of its classes, and what is said here. Runs with {@code -Pscipion}. */
@Tag("scipion")
class ScipionTextsTest {
    /** Parts of objects, never results: their texts are Python's, down to addresses in memory. */
    private static final Set<String> NEVER_RESULTS =
            Set.of("CsvList", "List", "OrderedObject", "Pointer", "PointerList", "Transform");

    @TempDir
    Path folder;

    @Test
    void areTheSameForEveryClass() throws IOException, InterruptedException {
        Path projectFolder = folder.resolve("objects");
        Path texts = folder.resolve("texts.json");
        PythonScripts.runScript(texts, PythonScripts.python(), "objects_of_each_class.py", projectFolder);
        JsonNode truth = new ObjectMapper().readTree(texts.toFile());
        Comparison comparison = new Comparison();
        List<RunOutput> outputs = outputs(projectFolder, truth);
        comparison.counting(
                "texts",
                () -> outputs.forEach(output -> comparison.compare(
                        output.name(), truth.path("texts").path(output.name()).asText(), output.info())));
        System.out.println("Texts of objects of each class" + ": " + comparison.summary());
        assertThat(comparison.differences()).as(comparison.summary()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(200);
    }

    private static List<RunOutput> outputs(Path projectFolder, JsonNode truth) {
        return ScipionProject.open(projectFolder).run(truth.path("run").asLong()).orElseThrow().outputs().stream()
                .filter(output -> truth.path("texts").has(output.name()))
                .filter(output -> !NEVER_RESULTS.contains(output.className()))
                .toList();
    }
}
