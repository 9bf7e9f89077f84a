package org.scipion.server.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scipion.server.http.rest.Json;

class WorkflowTextTest {

    private static final String RUNS = "[{\"object.className\":\"ProtImportVolumes\",\"object.id\":\"7\"}]";

    @Test
    void aPlainListIsTheRuns() {
        WorkflowText text = WorkflowText.of(RUNS).checked();
        assertThat(text.isWrapped()).isFalse();
        assertThat(text.runs()).hasSize(1);
        assertThat(text.requiredPlugins()).isEmpty();
    }

    @Test
    void aWrapperTellsWhatTheRunsNeed() {
        WorkflowText text = WorkflowText.of(
                        "{\"scipionWeb\":{\"requiredPluginNames\":[\"relion\",\"tomo\",\"relion\"]},\"content\":" + RUNS
                                + "}")
                .checked();
        assertThat(text.isWrapped()).isTrue();
        assertThat(text.runs()).hasSize(1);
        assertThat(text.requiredPlugins()).containsExactly("relion", "tomo");
    }

    @Test
    void whatIsWrittenWithAHeaderIsReadAgain() throws Exception {
        String written = WorkflowText.written(
                Json.mapper().readTree(RUNS),
                java.util.List.of("pwem", "tomo"),
                Instant.parse("2026-01-02T03:04:05.6Z"));
        assertThat(written.lines().limit(5))
                .containsExactly(
                        "ScipionWeb metadata format: scipionweb.workflow.metadata",
                        "ScipionWeb metadata version: 1",
                        "ScipionWeb exported at UTC: 2026-01-02T03:04:05Z",
                        "Scipion required plugins: pwem, tomo",
                        "");
        WorkflowText read = WorkflowText.of(written).checked();
        assertThat(read.requiredPlugins()).containsExactly("pwem", "tomo");
        assertThat(read.runs()).isEqualTo(Json.mapper().readTree(RUNS));
    }
}
