package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Run;
import org.scipion.model.RunInput;
import org.scipion.model.RunStatus;

/** Several runs at once, with the real Scipion. */
@Tag("scipion")
class ProjectWorkflowsTest {
    /** Imports of micrographs, CTFs, coordinates and particles; a subset, a filter, their union, a split. */
    private static final List<Long> EIGHT = List.of(89L, 164L, 210L, 261L, 338L, 399L, 459L, 533L);

    @TempDir
    private static Path home;

    private static ScipionRuntime runtime;
    private static ProjectRuntime sample;

    @BeforeAll
    static void start() throws IOException {
        runtime = ScipionRuntime.start(
                ActingProject.homeWithPausingPlugin(home), RuntimeLimits.DEFAULT.withWorkers(2, 0));
        sample = runtime.project(FixtureProject.unpackInto(home.resolve("projects")));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    void aWorkflowOfEightRunsGoesIntoAnotherProjectWithItsLinks() {
        ExportedWorkflow workflow = sample.workflows().export(EIGHT);
        assertThat(workflow.workflow()).hasSize(8);
        assertThat(workflow.requiredPlugins()).contains("pwem");
        ActingProject target = ActingProject.create(runtime, home, "target");
        ImportedWorkflow imported = target.acting().workflows().importWorkflow(workflow.workflow(), false);
        assertThat(imported.errors()).isEmpty();
        assertThat(imported.created()).hasSize(8);
        Map<Long, Long> newIds = imported.created().stream()
                .collect(Collectors.toMap(copy -> Long.parseLong(copy.sourceId()), CopiedRun::newId));
        assertThat(links(target.reading(), unchanged(target.reading())))
                .hasSize(7)
                .isEqualTo(links(ScipionProject.open(sample.folder()), newIds));
        assertThat(target.reading().runs())
                .allSatisfy(run -> assertThat(run.status()).isIn(RunStatus.SAVED, RunStatus.NEW));
    }

    /** Links among runs, with new ids for the old. */
    private static Set<String> links(ScipionProject project, Map<Long, Long> newIds) {
        Set<String> links = new TreeSet<>();
        for (Run run : project.runs()) {
            for (RunInput input : run.inputs()) {
                Long child = newIds.get(run.id());
                Long parent = newIds.get(input.parentRunId().orElse(-1));
                if (child != null && parent != null) {
                    links.add(child + "." + input.name() + "[" + input.itemIndex() + "] = " + parent + "."
                            + input.outputName());
                }
            }
        }
        return links;
    }

    private static Map<Long, Long> unchanged(ScipionProject project) {
        return project.runs().stream().collect(Collectors.toMap(Run::id, Run::id));
    }

    @Test
    void aPastedRunKeepsItsLinksToRunsThatWereNotCopied() {
        ActingProject project = ActingProject.create(runtime, home, "pasted");
        long first = project.savePause(0);
        long second = project.runs()
                .save(
                        RunTarget.of(ActingProject.PAUSE_CLASS),
                        ActingProject.values().put("input", first + ".outputNumber"))
                .id();
        JsonNode copied = project.acting().workflows().export(List.of(second)).workflow();
        ImportedWorkflow pasted = project.acting().workflows().paste(copied);
        assertThat(pasted.created()).hasSize(1);
        assertThat(project.run(pasted.created().getFirst().newId()).inputs())
                .isEqualTo(project.run(second).inputs());
    }

    @Test
    void aWorkflowOfUnknownClassesIsRefusedWhole() {
        ActingProject project = ActingProject.create(runtime, home, "unknown");
        ArrayNode workflow = (ArrayNode) sample.workflows().export(EIGHT).workflow();
        ((ObjectNode) workflow.get(3)).put("object.className", "ProtOfNobody");
        assertThatExceptionOfType(InvalidParametersException.class)
                .isThrownBy(() -> project.acting().workflows().importWorkflow(workflow, false))
                .withMessageContaining("ProtOfNobody");
        assertThat(project.reading().runs()).isEmpty();
    }

    @Test
    void whatDependsOnARunIsRestartedWithIt() {
        ActingProject project = ActingProject.create(runtime, home, "dependent");
        long first = project.launchPause(0).id();
        project.await(first, RunStatus.FINISHED);
        long second = project.launchAfter(first);
        project.await(second, RunStatus.FINISHED);
        assertThat(project.acting().workflows().subgraph(first))
                .extracting(WorkflowRun::id, WorkflowRun::level)
                .containsExactly(tuple(first, 0), tuple(second, 1));
        long oldFirst = project.starts(first).getFirst();
        long oldSecond = project.starts(second).getFirst();
        WorkflowOutcome outcome =
                project.acting().workflows().execute(first, WorkflowAction.RESTART, WorkflowScope.ALL);
        assertThat(outcome.errors()).isEmpty();
        project.await(
                first,
                run -> run.status() == RunStatus.FINISHED
                        && !project.starts(first).contains(oldFirst));
        project.await(
                second,
                run -> run.status() == RunStatus.FINISHED
                        && !project.starts(second).contains(oldSecond));
    }
}
