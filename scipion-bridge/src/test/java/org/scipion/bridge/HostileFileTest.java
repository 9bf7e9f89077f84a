package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.bridge.sqlite.Database;
import org.scipion.model.Run;
import org.scipion.model.SetQuery;

/** Projects and sets that are damaged or made to do harm: clear errors, in time, and nothing written. */
class HostileFileTest {
    private static final String[] TABLES = {
        "CREATE TABLE Properties (key, value)",
        "CREATE TABLE Classes (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
        "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled, label, comment, creation, c01)"
    };

    @TempDir
    Path folder;

    private Path projectFolder;
    private Path database;

    @BeforeEach
    void unpack() {
        projectFolder = FixtureProject.unpackInto(folder, "project.sqlite");
        database = projectFolder.resolve("project.sqlite");
    }

    private void readEverything() {
        ScipionProject project = ScipionProject.open(projectFolder);
        project.graph();
        for (Run run : project.runs()) {
            project.attributes(run.id());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 15, 16, 99, 100, 511, 4096, 50_000})
    void aTruncatedProjectIsRefused(long size) throws IOException {
        Files.write(
                database,
                ByteBuffer.wrap(Files.readAllBytes(database))
                        .slice(0, (int) size)
                        .compact()
                        .array());
        try (var channel = java.nio.channels.FileChannel.open(database, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
        List<Path> before = files();
        assertThatThrownBy(this::readEverything)
                .isInstanceOfAny(NotAProjectException.class, MalformedDataException.class);
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @Timeout(60)
    void aProjectWithBytesChangedAtRandomIsReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(database);
        for (int change = 0; change < 50; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Files.write(database, bytes);
        List<Path> before = files();
        try {
            readEverything();
        } catch (BridgeException refused) {
            assertThat(refused.getMessage()).contains("demo");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void objectsThatOwnEachOtherAreLeftOut() {
        Sqlite.update(
                database,
                "UPDATE Objects SET parent_id = 379 WHERE id = 378",
                "UPDATE Objects SET parent_id = 340 WHERE id = 340");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThat(project.runs()).hasSize(29);
        assertThat(project.run(338).orElseThrow().outputs()).isEmpty();
    }

    @Test
    void pointersInACircleEndTheGraphWell() {
        Sqlite.update(database, "UPDATE Objects SET value = '459' WHERE id = 353");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThat(project.graph().descendants(338)).contains(459L).doesNotContain(338L);
    }

    @Test
    void pathsOutOfTheProjectAreRefused() {
        Sqlite.update(
                database,
                "UPDATE Objects SET value = '../../../../etc' WHERE name = '338.workingDir'",
                "UPDATE Objects SET value = '/etc/passwd, ' WHERE name = '399.' || (SELECT id FROM Objects WHERE name = "
                        + "'399.outputParticles') || '._mapperPath'");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThatThrownBy(() -> project.logs(338)).isInstanceOf(MalformedDataException.class);
        assertThatThrownBy(() -> project.set(399, "outputParticles")).isInstanceOf(MalformedDataException.class);
    }

    @Test
    void aViewInPlaceOfATableIsRefused() {
        Path file = folder.resolve("view.sqlite");
        Sqlite.update(
                file,
                TABLES[0],
                TABLES[1],
                "CREATE VIEW Objects AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n");
        assertThatThrownBy(() -> ScipionSet.open(file)).isInstanceOf(SetNotFoundException.class);
    }

    @Test
    @Timeout(30)
    void aQueryWithoutEndIsGivenUp() {
        assertThatThrownBy(() -> Database.read(database, Duration.ofMillis(200), connection -> {
                    try (var statement = connection.prepareStatement(
                                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
                            var rows = statement.executeQuery()) {
                        return rows.next();
                    }
                }))
                .isInstanceOf(ReadTimeoutException.class)
                .hasMessageContaining("project.sqlite");
    }

    @Test
    void oddNamesOfTablesAndColumnsAreQuoted() {
        Path file = folder.resolve("odd.sqlite");
        Sqlite.update(
                file,
                TABLES[0],
                TABLES[1],
                TABLES[2],
                "CREATE TABLE \"a\"\"; DROP TABLE Objects; --_Classes\" (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
                "CREATE TABLE \"a\"\"; DROP TABLE Objects; --_Objects\" (id INTEGER PRIMARY KEY, enabled, label, comment, \"c\"\"1\")",
                "INSERT INTO \"a\"\"; DROP TABLE Objects; --_Classes\" VALUES (1, '_x', 'c\"1', 'Integer')",
                "INSERT INTO \"a\"\"; DROP TABLE Objects; --_Objects\" VALUES (1, 1, '', '', 7)");
        ScipionSet set = ScipionSet.open(file, "a\"; DROP TABLE Objects; --_");
        assertThat(set.page(SetQuery.ALL.sortedBy("_x", true), 0, 5).items()).hasSize(1);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        Path file = folder.resolve("short.sqlite");
        Sqlite.update(file, TABLES[0], TABLES[1], TABLES[2], "INSERT INTO Classes VALUES (2, '_x', 'c77', 'Integer')");
        assertThatThrownBy(() -> ScipionSet.open(file))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("c77")
                .hasMessageContaining("short.sqlite");
    }

    @Test
    void aDatabaseWithAWriteAheadLogIsReadWithoutATrace() throws Exception {
        Path file = folder.resolve("wal.sqlite");
        try (var writer = Sqlite.open(file);
                var statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("INSERT INTO Objects (id) VALUES (1), (2), (3)");
            List<Path> during = files();
            assertThat(ScipionSet.open(file).count()).isEqualTo(3);
            assertThat(files()).isEqualTo(during);
            Path copy = folder.resolve("copied.sqlite");
            Files.copy(file, copy);
            Files.copy(folder.resolve("wal.sqlite-wal"), folder.resolve("copied.sqlite-wal"));
            List<Path> copied = files();
            assertThat(ScipionSet.open(copy).count()).isEqualTo(3);
            assertThat(files()).isEqualTo(copied);
        }
        List<Path> after = files();
        assertThat(ScipionSet.open(file).count()).isEqualTo(3);
        assertThat(files()).isEqualTo(after);
    }

    @Test
    void aDatabaseWhoseWriterDiedIsReadWithoutATrace() throws Exception {
        Path file = folder.resolve("torn.sqlite");
        Sqlite.update(file, TABLES);
        Sqlite.update(file, "INSERT INTO Objects (id) VALUES (1), (2), (3)");
        Path torn = folder.resolve("dead.sqlite");
        try (var writer = Sqlite.open(file);
                var statement = writer.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("PRAGMA cache_spill = 1");
            statement.execute("BEGIN");
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                    + "INSERT INTO Objects (id, label) SELECT i, hex(randomblob(100)) FROM n");
            Files.copy(file, torn);
            Files.copy(folder.resolve("torn.sqlite-journal"), folder.resolve("dead.sqlite-journal"));
            statement.execute("ROLLBACK");
        }
        List<Path> before = files();
        assertThat(ScipionSet.open(torn).count()).isEqualTo(3);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aLockedDatabaseIsBusyForAWhile() throws Exception {
        try (var writer = Sqlite.open(database);
                var statement = writer.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("UPDATE Objects SET comment = 'half written'");
            assertThatThrownBy(this::readEverything).isInstanceOf(DataBusyException.class);
            statement.execute("ROLLBACK");
        }
        readEverything();
    }
}
