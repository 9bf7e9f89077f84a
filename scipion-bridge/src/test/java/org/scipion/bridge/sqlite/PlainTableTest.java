package org.scipion.bridge.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows read from pages are those that SQLite finds; tables that are out of the ordinary are left to it. */
class PlainTableTest {
    private static final String TABLE = "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a INTEGER, b REAL, c TEXT, d)";
    private static final List<String> COLUMNS = List.of("d", "c", "b", "a");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("table.sqlite");
    }

    private void write(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An id with what is in the columns. */
    private record Row(long id, List<Object> values) {}

    private static List<Row> rows(RowCursor cursor) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (cursor.next()) {
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < COLUMNS.size(); column++) {
                values.add(value(cursor, column));
            }
            rows.add(new Row(cursor.id(), values));
        }
        return rows;
    }

    private static Object value(RowCursor cursor, int column) throws SQLException {
        return switch (cursor.storageClass(column)) {
            case NULL -> "nothing";
            case WHOLE -> cursor.whole(column);
            case REAL -> cursor.real(column);
            case TEXT -> "text " + cursor.text(column);
            case BLOB -> "bytes";
        };
    }

    private Optional<PlainTable> table() {
        return Database.read(file, connection -> new PlainTables(connection).find("Objects"));
    }

    private List<Row> plain(long after) {
        return table().orElseThrow()
                .read(file, COLUMNS, after, Deadline.usual(), PlainTableTest::rows)
                .orElseThrow();
    }

    private List<Row> asked(long after) {
        return Database.read(file, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT id, d, c, b, a FROM Objects WHERE id > ? ORDER BY id")) {
                statement.setLong(1, after);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows(new QueriedRows(rows));
                }
            }
        });
    }

    @Test
    void valuesOfEachKindAndLength() {
        write(
                TABLE,
                "INSERT INTO Objects VALUES (1, 0, 0, '', NULL), (2, 1, 1, 'é', x'00ff'), (3, -1, -0.0, 'a' || char(0) || 'b', 1.5), "
                        + "(4, 127, 128, 'x', -128), (5, 32767, 32768, CAST(x'ff41' AS TEXT), -32768), "
                        + "(6, 8388607, -8388608, 'x', 8388608), (7, 2147483647, 1e300, 'x', -2147483649), "
                        + "(8, 140737488355327, -140737488355328, 'x', 140737488355328), "
                        + "(9, 9223372036854775807, 9e999, '🔬', -9223372036854775807 - 1), (-5, 'text', 'text', 5, 5), "
                        + "(9223372036854775807, 2.5, NULL, 2.5, '2.5')");
        assertThat(plain(Long.MIN_VALUE)).hasSize(11).isEqualTo(asked(Long.MIN_VALUE));
        assertThat(plain(0)).hasSize(10).isEqualTo(asked(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 4096, 65536})
    void deepTreesWithLongRowsAndGaps(int pageSize) {
        write(
                "PRAGMA page_size = " + pageSize,
                TABLE,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO Objects SELECT "
                        + "i * 3, i, i / 7.0, hex(zeroblob(i % 97 * i % 1200)), CASE WHEN i % 1000 = 0 THEN hex(zeroblob(100000)) END FROM n",
                "DELETE FROM Objects WHERE id BETWEEN 3000 AND 6000 OR id % 7 = 0");
        for (long after : new long[] {Long.MIN_VALUE, 0, 2999, 3000, 6001, 14_999, 15_000}) {
            assertThat(plain(after)).isEqualTo(asked(after));
        }
    }

    @Test
    void aTableWithoutRows() {
        write(TABLE);
        assertThat(plain(0)).isEmpty();
    }

    @Test
    void columnsAreFoundByName() {
        write(
                "CREATE TABLE objects (D, C TEXT, Id INTEGER PRIMARY KEY, B REAL, A INTEGER)",
                "INSERT INTO objects VALUES (1, 2, 3, 4, 5)");
        assertThat(Database.read(file, connection -> new PlainTables(connection).find("objects"))
                        .orElseThrow()
                        .read(file, COLUMNS, 0, Deadline.usual(), PlainTableTest::rows))
                .contains(List.of(new Row(3, List.of(1L, "text 2", 4.0, 5L))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a, b, c, d) WITHOUT ROWID",
                "CREATE TABLE Objects (id INT PRIMARY KEY, a, b, c, d)",
                "CREATE TABLE Objects (id INTEGER, a, b, c, d, PRIMARY KEY (id, a))",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a, b, c COLLATE NOCASE, d)",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a, b, c, d AS (a + b))",
                "CREATE VIEW Objects AS SELECT 1 AS id, 2 AS a, 3 AS b, 4 AS c, 5 AS d"
            })
    void tablesOutOfTheOrdinaryAreNotPlain(String definition) {
        write(definition);
        assertThat(table()).isEmpty();
    }

    @Test
    void rowsFromBeforeAColumnWasAddedAreLeftToSqlite() {
        write(
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a, b)",
                "INSERT INTO Objects VALUES (1, 2, 3)",
                "ALTER TABLE Objects ADD COLUMN c DEFAULT 'old'",
                "ALTER TABLE Objects ADD COLUMN d");
        assertThat(table().orElseThrow().read(file, COLUMNS, 0, Deadline.usual(), PlainTableTest::rows))
                .isEmpty();
    }

    @Test
    void idsInFallingOrderAreValuesOfTheirOwnAndLeftToSqlite() {
        write("CREATE TABLE Objects (id INTEGER PRIMARY KEY DESC, a, b, c, d)", "INSERT INTO Objects (id) VALUES (7)");
        assertThat(table().orElseThrow().read(file, COLUMNS, 0, Deadline.usual(), PlainTableTest::rows))
                .isEmpty();
    }

    @Test
    void textInAnotherEncodingIsLeftToSqlite() {
        write("PRAGMA encoding = 'UTF-16'", TABLE, "INSERT INTO Objects VALUES (1, 2, 3, 'x', 5)");
        assertThat(table().orElseThrow().read(file, COLUMNS, 0, Deadline.usual(), PlainTableTest::rows))
                .isEmpty();
    }

    @Test
    void aTableThatWasMadeAnewIsLeftToSqlite() {
        write(TABLE, "INSERT INTO Objects VALUES (1, 2, 3, 'x', 5)");
        PlainTable before = table().orElseThrow();
        write("ALTER TABLE Objects RENAME TO Old", TABLE);
        assertThat(before.read(file, COLUMNS, 0, Deadline.usual(), PlainTableTest::rows))
                .isEmpty();
    }

    @Test
    void aFileInTheMiddleOfAChangeIsLeftToSqlite() throws IOException {
        write(TABLE, "INSERT INTO Objects VALUES (1, 2, 3, 'x', 5)");
        PlainTable table = table().orElseThrow();
        Files.write(folder.resolve("table.sqlite-journal"), new byte[] {1});
        assertThat(table.read(file, COLUMNS, 0, Deadline.usual(), PlainTableTest::rows))
                .isEmpty();
    }

    @Test
    void whatAWriterChangesMeanwhileIsReadAnew() {
        write(TABLE, "INSERT INTO Objects VALUES (1, 2, 3, 'x', 5)");
        int[] readings = {0};
        Optional<List<Row>> read = table().orElseThrow().read(file, COLUMNS, 0, Deadline.usual(), cursor -> {
            List<Row> rows = rows(cursor);
            if (readings[0]++ == 0) {
                write("INSERT INTO Objects VALUES (2, 2, 3, 'x', 5)");
            }
            return rows;
        });
        assertThat(read.orElseThrow()).hasSize(2);
        assertThat(readings[0]).isEqualTo(2);
    }
}
