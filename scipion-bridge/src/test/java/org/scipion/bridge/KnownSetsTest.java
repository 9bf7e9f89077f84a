package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's set that is asked for again is what its file says then. */
class KnownSetsTest {
    private static final String PARTICLES = "Runs/000261_ProtImportParticles/particles.sqlite";

    @TempDir
    private Path home;

    private ScipionProject project;
    private Path file;

    @BeforeEach
    void askForASet() {
        Path folder = FixtureProject.unpackInto(home);
        project = ScipionProject.open(folder);
        file = folder.resolve(PARTICLES);
        assertThat(particles().count()).isEqualTo(2400);
    }

    private ScipionSet particles() {
        return project.set(261, "outputParticles");
    }

    @Test
    void withItemsThatCameMeanwhile() throws SQLException {
        change("delete from Objects where id > 2000");
        assertThat(particles().count()).isEqualTo(2000);
    }

    @Test
    void withColumnsThatCameMeanwhile() throws SQLException {
        change("alter table Objects add column c29 REAL");
        change("insert into Classes values (30, '_score', 'c29', 'Float')");
        assertThat(particles().schema().indexOf("_score")).isPresent();
    }

    @Test
    void refusedWhenItIsGone() throws IOException {
        Files.delete(file);
        assertThatExceptionOfType(SetNotFoundException.class)
                .isThrownBy(this::particles)
                .withMessageContaining(file.toString());
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
