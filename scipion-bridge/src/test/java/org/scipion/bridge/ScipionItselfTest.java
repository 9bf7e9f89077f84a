package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads projects that Scipion itself makes during the test, with Scipion and here. Runs with {@code -Pscipion}. */
@Tag("scipion")
class ScipionItselfTest {
    @TempDir
    Path folder;

    @Test
    void readsTheSameOfAProjectOfEveryKindOfData() throws IOException, InterruptedException {
        String python = PythonScripts.python();
        Path projectFolder = folder.resolve("everything");
        PythonScripts.runScript(folder.resolve("make.log"), python, "make_project.py", projectFolder);
        ScipionProject project = ScipionProject.open(projectFolder);
        Comparison compared = compared(project, python);
        System.out.println("Against Scipion, new project" + ": " + compared.summary());
        assertThat(compared.differences()).as(compared.summary()).isEmpty();
        assertThat(compared.compared()).isGreaterThan(20_000);
        assertThat(project.runs()).hasSizeGreaterThan(25);
    }

    @Test
    void readsTheSameOfAProjectThatGoesOn() throws IOException, InterruptedException {
        String python = PythonScripts.python();
        Path projectFolder = FixtureProject.unpackInto(folder);
        ScipionProject project = ScipionProject.open(projectFolder);
        int runsBefore = project.runs().size();
        PythonScripts.runScript(folder.resolve("go_on.log"), python, "go_on_with_project.py", projectFolder);
        Comparison compared = compared(project, python);
        System.out.println("Against Scipion, project that goes on" + ": " + compared.summary());
        assertThat(compared.differences()).as(compared.summary()).isEmpty();
        assertThat(compared.compared()).isGreaterThan(500_000);
        assertThat(project.runs()).hasSizeGreaterThan(runsBefore);
    }

    private Comparison compared(ScipionProject project, String python) throws IOException, InterruptedException {
        Path copy = folder.resolve("copy");
        copy(project.folder(), copy);
        Path truth = folder.resolve("truth.json");
        PythonScripts.runScript(truth, python, "dump_project.py", copy);
        JsonNode json = new ObjectMapper().readTree(truth.toFile());
        return new ProjectComparison(project, json).compared();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
