package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What inputs may point to, and wizards, with the real Scipion. */
@Tag("scipion")
class ProjectInputsTest {
    private static final RunTarget REFINEMENT = RunTarget.of("ProtRelionRefine3D");
    private static final String FILTERED = "initialLowPassFilterA";
    private static final String FILTER_WIZARD = "relion.wizards.RelionVolFilterWizard";

    @TempDir
    private static Path home;

    private static ScipionRuntime runtime;
    private static ProjectRuntime sample;

    @BeforeAll
    static void start() {
        runtime = ScipionRuntime.start(RealScipion.home(home), RuntimeLimits.DEFAULT.withWorkers(2, 0));
        sample = runtime.project(FixtureProject.unpackInto(home.resolve("projects")));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    void candidatesHaveTheClassThatTheParameterAsksFor() {
        assertThat(sample.inputs().candidates(REFINEMENT, "inputParticles", ActingProject.values()))
                .allSatisfy(candidate -> assertThat(candidate.hierarchy()).contains("SetOfParticles"))
                .extracting(InputCandidate::token)
                .contains("261.outputParticles", "338.outputParticles");
    }

    @Test
    void whatDependsOnARunIsNoCandidateForIt() {
        assertThat(sample.inputs().candidates(RunTarget.of(338), "inputFullSet", ActingProject.values()))
                .extracting(InputCandidate::runId)
                .contains(261L)
                .doesNotContain(338L, 459L);
    }

    @Test
    void aRelationLeadsFromMicrographsToTheirCtfs() {
        ObjectNode values = ActingProject.values().put("inputMicrographs", "89.outputMicrographs");
        assertThat(sample.inputs().related(RunTarget.of("ProtRelion2Autopick"), "ctfRelations", values))
                .isEqualTo(new RelatedOutputs("relation_ctf", java.util.List.of("164.outputCTF")));
    }

    @Test
    void nothingIsRelatedToAnInputThatIsNotChosen() {
        assertThat(sample.inputs()
                        .related(RunTarget.of("ProtExtractParticles"), "ctfRelations", ActingProject.values())
                        .tokens())
                .isEmpty();
    }

    @Test
    void parametersThatAreNoRelationsHaveNone() {
        assertThatExceptionOfType(UnsupportedActionException.class)
                .isThrownBy(() -> sample.inputs()
                        .related(RunTarget.of("ProtExtractParticles"), "inputCoordinates", ActingProject.values()))
                .withMessageContaining("'inputCoordinates' is not a RelationParam");
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> sample.inputs().candidates(REFINEMENT, "nothing", ActingProject.values()));
    }

    @Test
    void theFormTellsItsWizards() {
        JsonNode offered = runtime.wizards("ProtRelionRefine3D").path(FILTERED).path(0);
        assertThat(offered.path("id").asText()).isEqualTo(FILTER_WIZARD);
        assertThat(offered.path("kind").asText()).isEqualTo("filter_preview");
    }

    @Test
    void aWizardOpensADialogAndNamesTheImagesToShow() {
        ObjectNode values = ActingProject.values()
                .put("inputParticles", "261.outputParticles")
                .put(FILTERED, "30");
        JsonNode opened = sample.forms().wizard(REFINEMENT, FILTERED, FILTER_WIZARD, values, ActingProject.values());
        assertThat(opened.path("requiresUserInput").asBoolean()).isTrue();
        JsonNode image = opened.at("/viewerState/image");
        assertThat(Path.of(image.path("file").asText()))
                .startsWith(sample.folder())
                .exists();
        assertThat(image.path("index").asInt()).isEqualTo(1);
        assertThat(image.path("samplingRate").asDouble()).isEqualTo(1.25);
    }

    @Test
    void aWizardProposesValuesAndStoresNothing() {
        int runs = ScipionProject.open(sample.folder()).runs().size();
        ObjectNode values = ActingProject.values().put("inputParticles", "261.outputParticles");
        ObjectNode inputs = ActingProject.values().put("highFreq", 25).put("action", "apply");
        JsonNode applied = sample.forms().wizard(REFINEMENT, FILTERED, FILTER_WIZARD, values, inputs);
        assertThat(applied.at("/paramUpdates/" + FILTERED).asDouble()).isEqualTo(25);
        assertThat(ScipionProject.open(sample.folder()).runs()).hasSize(runs);
    }

    @Test
    void refusesWizardsThatNeedAWindowOrAreNotThere() {
        RunTarget preprocessing = RunTarget.of("ProtRelionPreprocessParticles");
        ObjectNode none = ActingProject.values();
        assertThatExceptionOfType(UnsupportedActionException.class)
                .isThrownBy(() -> sample.forms()
                        .wizard(preprocessing, "backRadius", "relion.wizards.RelionBackRadiusWizard", none, none));
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> sample.forms().wizard(preprocessing, "backRadius", "x.Y", none, none))
                .withMessageContaining("Wizard 'x.Y' not found");
    }
}
