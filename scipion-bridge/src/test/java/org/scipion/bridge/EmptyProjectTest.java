package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.ProjectInfo;

class EmptyProjectTest {
    private static final Instant BIRTH = Instant.parse("2026-03-01T10:20:30.123456Z");
    private static final Clock MADRID = Clock.fixed(BIRTH, ZoneId.of("Europe/Madrid"));

    @TempDir
    Path parent;

    @Test
    void isReadAsAProjectWithoutRuns() {
        Path folder = parent.resolve("apo");
        EmptyProject.create(folder, "Apoferritin, 1.2 Å", MADRID);

        ScipionProject project = ScipionProject.open(folder, ZoneId.of("Europe/Madrid"));
        ProjectInfo info = project.info();
        assertThat(project.runs()).isEmpty();
        assertThat(info.name()).isEqualTo("apo");
        assertThat(info.comment()).isEqualTo("Apoferritin, 1.2 Å");
        assertThat(info.created()).contains(BIRTH);
        assertThat(info.highestObjectId()).isEqualTo(1);
    }

    @Test
    void storesItsBirthInLocalTimeAndTheRowsTimeInUtc() {
        EmptyProject.create(parent.resolve("apo"), "", MADRID);
        Path database = parent.resolve("apo/project.sqlite");
        assertThat(Sqlite.text(database, "select value from Objects")).isEqualTo("2026-03-01 11:20:30.123456");
        assertThat(Sqlite.text(database, "select creation from Objects")).isEqualTo("2026-03-01 10:20:30");
    }

    @Test
    void takesAnEmptyFolderAndNoOther() throws IOException {
        EmptyProject.create(Files.createDirectory(parent.resolve("empty")), "");
        Path used = Files.createDirectories(parent.resolve("used/data")).getParent();
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> EmptyProject.create(used, ""))
                .withMessageContaining("used");
        assertThat(used.resolve("project.sqlite")).doesNotExist();
    }

    @Test
    @Tag("scipion")
    void isWhatScipionMakes() throws IOException {
        try (ScipionRuntime runtime = ScipionRuntime.start(RealScipion.home(parent.resolve("home")))) {
            runtime.createProject(parent.resolve("theirs"), "Apoferritin");
        }
        EmptyProject.create(parent.resolve("ours"), "Apoferritin");

        assertThat(folders("ours")).containsExactlyElementsOf(folders("theirs"));
        for (String database : List.of("project.sqlite", "settings.sqlite")) {
            assertThat(content("ours", database)).containsExactlyElementsOf(content("theirs", database));
        }
    }

    private List<String> folders(String project) throws IOException {
        try (Stream<Path> paths = Files.walk(parent.resolve(project))) {
            return paths.map(path -> parent.resolve(project).relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Version, columns of the tables, rows without their times, and the ids that are given next. */
    private List<String> content(String project, String database) {
        Path file = parent.resolve(project).resolve(database);
        List<String> content = new ArrayList<>();
        for (String query : List.of(
                "pragma user_version",
                "pragma journal_mode",
                "select * from pragma_table_info('Objects')",
                "select * from pragma_table_info('Relations')",
                "select * from pragma_foreign_key_list('Objects')",
                "select * from pragma_foreign_key_list('Relations')",
                "select id, parent_id, name, classname, iif(name like '%reationTime', length(value), value), label,"
                        + " comment, length(creation) from Objects",
                "select * from Relations",
                "select * from sqlite_sequence")) {
            rows(file, query, content);
        }
        return content;
    }

    private static void rows(Path file, String query, List<String> content) {
        try (Connection connection = Sqlite.open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>(List.of(query));
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                content.add(String.join("|", values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
