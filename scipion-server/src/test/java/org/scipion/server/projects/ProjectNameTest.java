package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNameTest {

    @ParameterizedTest
    @CsvSource({
        "demo, demo",
        "'  spike at 4 K ', spike_at_4_K",
        "a/b\\c, a_b_c",
        "../../etc, etc",
        "'__--__', --",
        "_x_, x",
        "...., project",
        "'   ', project",
        "'', project",
        "día Ω, d_a",
        "2024-05-01_run, 2024-05-01_run"
    })
    void keepsLettersDigitsDashesAndSingleUnderscores(String typed, String name) {
        assertThat(ProjectName.of(typed).text()).isEqualTo(name);
    }
}
