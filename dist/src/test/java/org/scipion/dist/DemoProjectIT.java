package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample project, as a newcomer meets it. */
class DemoProjectIT {

    private static final int RUNS = 29;

    private static Installation installation;
    private static Api api;
    private static long project;

    @BeforeAll
    static void provision() {
        installation = Installation.withDemo();
        api = installation.signIn();
        project = api.getJson("/api/projects/").get(0).path("id").asLong();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test
    void isTheOnlyProject() {
        JsonNode projects = api.getJson("/api/projects/");
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).path("name").asText()).isEqualTo("demo");
        assertThat(projects.get(0).path("isOwner").asBoolean()).isTrue();
    }

    @Test
    void showsAllItsRuns() {
        JsonNode graph = api.getJson("/api/projects/" + project);
        List<String> ids = new ArrayList<>();
        graph.path("protocols").fieldNames().forEachRemaining(ids::add);
        ids.removeIf(id -> !id.matches("[0-9]+"));
        assertThat(ids).hasSize(RUNS).contains("2", "1153", "2070");
    }

    @Test
    void liesBelowTheWorkspace() {
        assertThat(installation.home().resolve("projects/demo/project.sqlite")).exists();
        assertThat(installation.home().resolve(".run")).isDirectoryNotContaining("glob:**/demo-project*");
    }
}
