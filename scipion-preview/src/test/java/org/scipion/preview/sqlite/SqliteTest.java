package org.scipion.preview.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.Database;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.Previews;
import org.scipion.preview.TablePage;
import org.scipion.preview.TooLargeException;

class SqliteTest {

    @TempDir
    private Path folder;

    private Path database(String... statements) throws SQLException {
        Path file = folder.resolve("a ?#% b.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("making.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        try {
            return Files.move(folder.resolve("making.sqlite"), file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Database open(Path file) {
        return (Database) Previews.create().open(file);
    }

    private static DatabaseDescription describe(Path file) {
        try (Database database = open(file)) {
            return database.describe();
        }
    }

    @Test
    void describesAScipionSet() throws SQLException {
        DatabaseDescription found = describe(database(
                "CREATE TABLE Properties (key TEXT PRIMARY KEY, value TEXT)",
                "INSERT INTO Properties VALUES ('self', 'SetOfParticles'), ('_size', '2')",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled INTEGER NOT NULL, label TEXT, c01 REAL)",
                "INSERT INTO Objects VALUES (1, 1, 'first', 1.5), (2, 0, NULL, 2)"));
        assertThat(found.readable()).isTrue();
        assertThat(found.scipion()).isTrue();
        assertThat(found.objectClass()).contains("SetOfParticles");
        assertThat(found.summary())
                .containsEntry("Tables", "2")
                .containsEntry("Quick check", "ok")
                .containsEntry("Encoding", "UTF-8");
        assertThat(found.tables())
                .extracting(DatabaseDescription.TableFacts::name)
                .containsExactly("Objects", "Properties");
        assertThat(found.tables().getFirst().rows()).isEqualTo(2);
        assertThat(found.tables().getFirst().columnPreview().get(1).notNull()).isTrue();
        assertThat(found.tables().getFirst().columnPreview().getFirst().primaryKey())
                .isTrue();
        assertThat(found.sample().table()).isEqualTo("Objects");
        assertThat(found.sample().rows().getFirst()).containsExactly(1L, 1L, "first", 1.5);
        assertThat(found.sample().rows().get(1)).containsExactly(2L, 0L, null, 2.0);
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void cutsLongTextAndDescribesBlobs() throws SQLException {
        DatabaseDescription found = describe(database(
                "CREATE TABLE t (a TEXT, b BLOB)", "INSERT INTO t VALUES ('" + "x".repeat(300) + "', zeroblob(1000))"));
        assertThat(found.sample().rows().getFirst()).containsExactly("x".repeat(240) + "...", "<bytes 1000>");
    }

    @Test
    void pagesThroughTablesWithOddNames() throws SQLException {
        Path file = database(
                "CREATE TABLE \"odd \"\"name\"\" 'x'\" (\"a b\" INTEGER)",
                "INSERT INTO \"odd \"\"name\"\" 'x'\" VALUES (1), (2), (3)");
        try (Database database = open(file)) {
            TablePage page = database.page("odd \"name\" 'x'", 1, 1);
            assertThat(page.columns()).containsExactly("a b");
            assertThat(page.rows()).containsExactly(List.of("2"));
            assertThat(page.more()).isTrue();
            assertThatThrownBy(() -> database.page("t; DROP TABLE x", 0, 1))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void leavesTheFolderAsItWas(String journal) throws SQLException, IOException {
        Path file = database("PRAGMA journal_mode=" + journal, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");
        List<Path> before = listing();
        assertThat(describe(file).tables().getFirst().rows()).isEqualTo(1);
        assertThat(listing()).isEqualTo(before);
    }

    private List<Path> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void givesUpOnAViewThatNeverEnds() throws SQLException {
        Path file = database(
                "CREATE TABLE t (a)",
                "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS i FROM n");
        Limits limits = Limits.defaults().withDatabaseTime(Duration.ofMillis(50));
        try (Database database = (Database) Previews.create(limits).open(file)) {
            assertThatThrownBy(() -> database.page("endless", 0, 1))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("endless")
                    .hasMessageContaining("longer than 50 ms");
            assertThat(database.describe().readable()).isTrue();
        }
    }

    @Test
    void describesFilesThatAreNoDatabase() throws IOException {
        Path file = folder.resolve("noise.sqlite");
        Files.write(
                file,
                "SQLite format 3\0 and then nothing that makes sense"
                        .repeat(100)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        DatabaseDescription found = describe(file);
        assertThat(found.readable()).isFalse();
        assertThat(found.warnings()).isNotEmpty();
    }

    @Test
    void describesAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.sqlite"));
        assertThat(describe(file).tables()).isEmpty();
    }

    @Test
    void describesAsManyTablesAsTheLimitLets() throws SQLException {
        Path file = database("CREATE TABLE a (x)", "CREATE TABLE b (x, y)");
        try (Database both = (Database)
                        Previews.create(Limits.defaults().withDatabaseTables(2)).open(file);
                Database one = (Database)
                        Previews.create(Limits.defaults().withDatabaseTables(1)).open(file)) {
            assertThat(both.describe().tables()).hasSize(2);
            assertThat(both.describe().warnings()).isEmpty();
            assertThat(one.describe().tables()).hasSize(1);
            assertThat(one.describe().warnings()).hasSize(1);
        }
    }

    @Test
    void countsWithinTheTimeAndStillShowsASample() throws SQLException {
        Path file = database(
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a)",
                "INSERT INTO Objects(a) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000) SELECT 'value ' || i FROM n");
        Limits limits = Limits.defaults().withDatabaseTime(Duration.ofMillis(1));
        try (Database hurried = (Database) Previews.create(limits).open(file);
                Database patient = open(file)) {
            assertThat(hurried.describe().warnings())
                    .isNotEmpty()
                    .allSatisfy(warning -> assertThat(warning).contains("longer than 1 ms"));
            assertThat(patient.describe().tables().getFirst().rows()).isEqualTo(2_000_000);
        }
    }

    @Test
    void describesAsManyColumnsAsTheLimitLets() throws SQLException {
        Path file = database("CREATE TABLE a (x, y, z)", "INSERT INTO a VALUES (1, 2, 3)");
        try (Database all = (Database) Previews.create(Limits.defaults().withDatabaseColumns(3))
                        .open(file);
                Database two = (Database) Previews.create(Limits.defaults().withDatabaseColumns(2))
                        .open(file)) {
            assertThat(all.describe().tables().getFirst().columnPreview()).hasSize(3);
            assertThat(all.describe().sample().truncated()).isFalse();
            assertThat(two.describe().tables().getFirst().columnPreview()).hasSize(2);
            assertThat(two.describe().tables().getFirst().columns()).isEqualTo(3);
            assertThat(two.describe().sample().columns()).hasSize(2);
            assertThat(two.describe().sample().truncated()).isTrue();
        }
    }
}
