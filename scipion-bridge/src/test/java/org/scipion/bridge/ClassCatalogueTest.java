package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.RunOutput;

/** What is known of Scipion's classes. */
class ClassCatalogueTest {
    @TempDir
    Path folder;

    private static ClassCatalogue parse(String json) {
        return ClassCatalogue.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void knowsBasesPackageLabelAndItems() {
        KnownClass particles = ClassCatalogue.shipped().find("SetOfParticles");
        assertThat(particles.hierarchy())
                .containsExactly("SetOfParticles", "SetOfImages", "EMSet", "Set", "EMObject", "Object");
        assertThat(particles.itemClass()).isEqualTo("Particle");
        assertThat(particles.packageName()).isEqualTo("pwem");
        assertThat(ClassCatalogue.shipped().find("ProtSubSet").label()).isEqualTo("subset");
        assertThat(ClassCatalogue.shipped().find("ProtRelionRefine3D").isA("EMProtocol"))
                .isTrue();
        assertThat(ClassCatalogue.shipped().names()).contains("SetOfTiltSeries", "ProtImodFiducialModel");
    }

    @Test
    void knowsOnlyTheNameOfOtherClasses() {
        assertThat(ClassCatalogue.shipped().find("Novel").hierarchy()).containsExactly("Novel");
    }

    @Test
    void isReplacedByWhatAPythonEnvironmentTells() {
        ClassCatalogue told = parse(
                "{'classes': {'SetOfNovelThings': {'bases': ['SetOfImages', 'EMSet', 'Set'], 'item': 'NovelThing', 'text': 'SetOfImages', 'dimensions': 'SetOfImages'}}}"
                        .replace('\'', '"'));
        Path projectFolder = FixtureProject.unpackInto(folder, "project.sqlite");
        Sqlite.update(
                projectFolder.resolve("project.sqlite"),
                "UPDATE Objects SET classname = 'SetOfNovelThings' WHERE id = 378");
        ClassCatalogue both = ClassCatalogue.shipped().replacedBy(told);
        RunOutput output = ScipionProject.open(projectFolder, ZoneOffset.UTC, both)
                .run(338)
                .orElseThrow()
                .outputs()
                .getFirst();
        assertThat(output.info()).isEqualTo("NovelThings (1500 items, 32 x 32, 1.25 \u212B/px)");
        assertThat(output.hierarchy()).containsExactly("SetOfNovelThings", "SetOfImages", "EMSet", "Set");
        assertThat(output.itemClassName()).isEqualTo("NovelThing");
        assertThat(both.find("SetOfParticles"))
                .isEqualTo(ClassCatalogue.shipped().find("SetOfParticles"));
    }

    @Test
    void refusesWhatIsNoCatalogue() {
        assertThatThrownBy(() -> parse("[1, 2")).isInstanceOf(MalformedDataException.class);
        assertThatThrownBy(() -> parse("{\"others\": {}}")).isInstanceOf(MalformedDataException.class);
    }

    /** Only what comes from a package in the same version can be compared. */
    @Test
    @Tag("scipion")
    void isWhatTheReleasedPackagesSay() throws IOException, InterruptedException {
        Path told = folder.resolve("classes.json");
        PythonScripts.run(told, PythonScripts.python(), "src/main/python/class_catalogue.py");
        JsonNode live = new ObjectMapper().readTree(told.toFile());
        JsonNode shipped;
        try (InputStream json = ClassCatalogue.class.getResourceAsStream("classes.json")) {
            shipped = new ObjectMapper().readTree(Objects.requireNonNull(json, "classes.json"));
        }
        assertThat(live.path("packages")).isEqualTo(shipped.path("packages"));
        assertThat(live.path("classes")).isEqualTo(shipped.path("classes"));
        assertThat(ClassCatalogue.parse(Files.newInputStream(told)).names())
                .isEqualTo(ClassCatalogue.shipped().names());
    }
}
