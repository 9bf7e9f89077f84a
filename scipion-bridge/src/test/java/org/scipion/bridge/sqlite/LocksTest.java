package org.scipion.bridge.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.bridge.DataBusyException;

/** Readers keep writers of other processes waiting for moments at most, and see no half of what these write. */
@Timeout(300)
class LocksTest {
    private static final List<String> COLUMNS = List.of("a");
    private static final String[] CHANGE = {"BEGIN", "UPDATE Objects SET a = a + 1", "COMMIT"};
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

    @TempDir
    Path folder;

    private Path file;
    private OtherProcess writer;

    @BeforeEach
    void startWriter() throws IOException {
        file = folder.resolve("set.sqlite");
        writer = OtherProcess.on(file);
        assertThat(writer.does(
                        "CREATE TABLE Objects (id INTEGER PRIMARY KEY, a INTEGER)",
                        "INSERT INTO Objects VALUES (1, 0), (2, 0), (3, 0)"))
                .isTrue();
    }

    @AfterEach
    void endWriter() {
        writer.close();
    }

    private static List<Long> asked(Connection connection) throws SQLException {
        List<Long> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT a FROM Objects");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getLong(1));
            }
        }
        return values;
    }

    private static List<Long> plain(RowCursor rows) throws SQLException {
        List<Long> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.whole(0));
        }
        return values;
    }

    private PlainTable table() {
        return Database.read(file, connection -> new PlainTables(connection).find("Objects"))
                .orElseThrow();
    }

    @Test
    void aWriterNeedNotWaitForAQueryUnderWay() {
        List<List<Long>> readings = new ArrayList<>();
        List<Long> read = Database.read(file, connection -> {
            readings.add(asked(connection));
            if (readings.size() == 1) {
                assertThat(writer.does(CHANGE)).isTrue();
            }
            return asked(connection);
        });
        assertThat(readings).containsExactly(List.of(0L, 0L, 0L), List.of(1L, 1L, 1L));
        assertThat(read).containsExactly(1L, 1L, 1L);
    }

    @Test
    void aWriterNeedNotWaitForRowsThatAreReadFromPages() {
        int[] readings = {0};
        List<Long> read = table().read(file, COLUMNS, 0, Deadline.usual(), rows -> {
                    if (readings[0]++ == 0) {
                        assertThat(writer.does(CHANGE)).isTrue();
                    }
                    return plain(rows);
                })
                .orElseThrow();
        assertThat(read).containsExactly(1L, 1L, 1L);
        assertThat(readings[0]).isEqualTo(2);
    }

    /** The file looks as if nobody had touched it for long; only the journal tells. */
    @Test
    void aWriterInTheMiddleOfAChangeIsNotSeen() throws IOException {
        PlainTable table = table();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(writer.does("BEGIN", "UPDATE Objects SET a = 7")).isTrue();
        assertThat(table.read(file, COLUMNS, 0, Deadline.usual(), LocksTest::plain))
                .contains(List.of(0L, 0L, 0L));
        assertThat(Database.read(file, LocksTest::asked)).containsExactly(0L, 0L, 0L);
        assertThat(writer.does("COMMIT")).isTrue();
        assertThat(table.read(file, COLUMNS, 0, Deadline.usual(), LocksTest::plain))
                .contains(List.of(7L, 7L, 7L));
    }

    @Test
    void whatChangesAgainAndAgainIsReadUnderALockOfMoments() {
        int[] readings = {0};
        assertThatThrownBy(() -> Database.read(file, connection -> {
                    if (++readings[0] <= 3) {
                        return writer.does(CHANGE) ? asked(connection) : List.of();
                    }
                    assertThat(asked(connection)).containsExactly(3L, 3L, 3L);
                    try (PreparedStatement statement = connection.prepareStatement(ENDLESS);
                            ResultSet rows = statement.executeQuery()) {
                        return List.of(rows.getLong(1));
                    }
                }))
                .isInstanceOf(DataBusyException.class)
                .hasMessageContaining("set.sqlite");
        assertThat(readings[0]).isEqualTo(4);
        assertThat(writer.does(CHANGE)).isTrue();
    }

    /** POSIX takes the locks of a process away when it closes any descriptor of the file. */
    @Test
    void aLockOutlastsWhatIsReadBesideIt() throws Exception {
        PlainTable table = table();
        try (ReadableCopy source = ReadableCopy.locked(file);
                Connection connection = source.connect()) {
            connection.setAutoCommit(false);
            assertThat(asked(connection)).containsExactly(0L, 0L, 0L);
            assertThat(DatabaseStamp.of(file).file().exists()).isTrue();
            assertThat(table.read(file, COLUMNS, 0, Deadline.usual(), LocksTest::plain))
                    .isPresent();
            assertThat(Database.read(file, LocksTest::asked)).hasSize(3);
            Thread.currentThread().interrupt();
            assertThat(DatabaseStamp.of(file).file().exists()).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(writer.does(CHANGE)).isFalse();
            assertThat(asked(connection)).containsExactly(0L, 0L, 0L);
        }
        assertThat(writer.does(CHANGE)).isTrue();
    }
}
