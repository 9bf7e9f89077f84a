package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Set files whose pages or tables were made to do harm: clear errors, in time, and nothing written beside them. */
@Timeout(60)
class HostileSqliteTest {
    private static final int PAGE = 4096;
    private static final byte INTERIOR = 5;
    private static final byte LEAF = 13;
    private static final SetQuery BY_VALUE = SetQuery.ALL.sortedBy("_x", true);

    @TempDir
    Path folder;

    private Path file;
    private List<Path> before = List.of();

    @BeforeEach
    void writeSet() throws IOException {
        file = folder.resolve("hostile.sqlite");
        Sqlite.update(
                file,
                "PRAGMA page_size = " + PAGE,
                "CREATE TABLE Properties (key, value)",
                "CREATE TABLE Classes (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
                "INSERT INTO Classes VALUES (1, 'self', 'c00', 'Particle'), (2, '_x', 'c01', 'Integer')",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled, label, comment, creation, c01 INTEGER)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                        + "INSERT INTO Objects SELECT i, 1, '', '', '', i FROM n");
        before = files();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        assertThat(files()).isEqualTo(before);
    }

    private void readEverything() {
        ScipionSet set = ScipionSet.open(file);
        set.page(0, 100);
        set.page(BY_VALUE, 0, 100);
        set.page(BY_VALUE, 15_000, 100);
        set.page(
                SetQuery.ALL.where(new SetFilter.Comparison("_x", SetFilter.Operator.GREATER, new Value.Whole(5))),
                0,
                100);
        set.statistics("_x", SetQuery.ALL, 10);
        set.forEach(SetQuery.ALL, item -> {});
    }

    private void isRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(MalformedDataException.class).hasMessageContaining("hostile.sqlite");
    }

    private int rootOfItems() {
        try (var connection = Sqlite.open(file);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT rootpage FROM sqlite_master WHERE name = 'Objects'")) {
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(long offset, byte... bytes) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(offset);
            content.write(bytes);
        }
    }

    private long size() throws IOException {
        return Files.size(file);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.999})
    void aSetCutShort(double part) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength((long) (size() * part));
        }
        isRefused(this::readEverything);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 256, 511, 512, 1000, 8192, 32768})
    void aPageSizeThatIsNotTheFiles(int pageSize) throws IOException {
        write(16, (byte) (pageSize >> 8), (byte) pageSize);
        isRefused(this::readEverything);
    }

    @Test
    void pagesInACircle() throws IOException {
        int root = rootOfItems();
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        page.put(INTERIOR)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) (PAGE - 5))
                .put((byte) 0);
        page.putInt(root).putShort((short) (PAGE - 5));
        page.putInt(PAGE - 5, root).put(PAGE - 1, (byte) 1);
        write((root - 1L) * PAGE, page.array());
        isRefused(this::readEverything);
    }

    @Test
    void aPageThatLeadsOutOfTheFile() throws IOException {
        int root = rootOfItems();
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        page.put(INTERIOR)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .put((byte) 0)
                .putInt(-2);
        write((root - 1L) * PAGE, page.array());
        isRefused(this::readEverything);
    }

    /** The length of the row says 2,147,483,000 bytes, of which the page has a few. */
    @Test
    void aRowOfTwoGigabytes() throws IOException {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        page.put(LEAF)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 100)
                .put((byte) 0)
                .putShort((short) 100);
        page.position(100);
        page.put(new byte[] {(byte) 0x87, (byte) 0xff, (byte) 0xff, (byte) 0xfa, 0x78, 1});
        page.put(new byte[] {11, 0, 1, 1, 1, 1, (byte) 0x8f, (byte) 0xff, (byte) 0xff, (byte) 0xf5, 0x70});
        write((rootOfItems() - 1L) * PAGE, page.array());
        isRefused(this::readEverything);
    }

    @Test
    void aFileOfEncryptedBytes() throws IOException {
        byte[] bytes = new byte[PAGE * 4];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        isRefused(this::readEverything);
        System.arraycopy("SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 16);
        Files.write(file, bytes);
        isRefused(this::readEverything);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void bytesChangedAtRandom(long seed) throws IOException {
        Random random = new Random(seed);
        for (int change = 0; change < 200; change++) {
            write(100 + random.nextInt((int) size() - 100), (byte) random.nextInt(256));
        }
        try {
            readEverything();
        } catch (BridgeException refused) {
            assertThat(refused.getMessage()).contains("hostile.sqlite");
        }
    }

    @Test
    void aCountThatTheFileCannotHold() {
        Sqlite.update(file, "INSERT INTO Properties VALUES ('_size', '1000000000')");
        assertThat(ScipionSet.open(file).count()).isEqualTo(20_000);
    }

    @Test
    void aViewOfEndlessRowsInPlaceOfTheClasses() {
        Sqlite.update(
                file,
                "DROP TABLE Classes",
                "CREATE VIEW Classes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n");
        assertThatThrownBy(() -> ScipionSet.open(file))
                .isInstanceOf(SetNotFoundException.class)
                .hasMessageContaining("hostile.sqlite");
    }

    @Test
    void aViewOfEndlessRowsInPlaceOfTheProperties() {
        Sqlite.update(
                file,
                "DROP TABLE Properties",
                "CREATE VIEW Properties AS WITH RECURSIVE n(key) AS (SELECT 1 UNION ALL SELECT key + 1 FROM n) SELECT key, key AS value FROM n");
        assertThat(ScipionSet.open(file).properties()).isEmpty();
    }

    @Test
    void triggersAreNeverSetOff() throws IOException {
        Sqlite.update(
                file,
                "CREATE TRIGGER chain AFTER UPDATE ON Objects BEGIN UPDATE Objects SET c01 = c01 + 1; END",
                "CREATE TRIGGER log AFTER INSERT ON Objects BEGIN DELETE FROM Objects; END");
        byte[] bytes = Files.readAllBytes(file);
        readEverything();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIRTUAL TABLE Objects USING fts5(enabled, label, comment, c01)",
                "CREATE VIRTUAL TABLE Objects USING rtree(id, enabled, label)",
                "CREATE VIRTUAL TABLE Objects USING dbstat(main)"
            })
    void aVirtualTableInPlaceOfTheItems(String definition) {
        Sqlite.update(file, "DROP TABLE Objects", definition);
        isRefused(this::readEverything);
    }

    @Test
    void aVirtualTableOfAnUnknownKind() {
        Sqlite.update(
                file,
                "PRAGMA writable_schema = 1",
                "UPDATE sqlite_master SET rootpage = 0, sql = 'CREATE VIRTUAL TABLE Objects USING csv(filename=\"/etc/passwd\")' "
                        + "WHERE name = 'Objects'");
        isRefused(this::readEverything);
    }

    @Test
    void twoTablesThatShareTheirPages() {
        int root = rootOfItems();
        Sqlite.update(
                file,
                "PRAGMA writable_schema = 1",
                "UPDATE sqlite_master SET rootpage = " + root + " WHERE name = 'Classes'");
        isRefused(this::readEverything);
    }

    @Test
    void aLogWithoutItsDatabase() throws IOException {
        Files.move(file, folder.resolve("hostile.sqlite-wal"));
        before = files();
        assertThatThrownBy(() -> ScipionSet.open(file)).isInstanceOf(SetNotFoundException.class);
        Files.createFile(file);
        before = files();
        assertThatThrownBy(() -> ScipionSet.open(file)).isInstanceOf(SetNotFoundException.class);
    }

    @Test
    void aLogThatIsNone() throws IOException {
        write(18, (byte) 2, (byte) 2);
        Files.write(folder.resolve("hostile.sqlite-wal"), new byte[1000]);
        before = files();
        assertThat(ScipionSet.open(file).count()).isEqualTo(20_000);
    }

    @Test
    void aLinkToAnEndlessDevice() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        assertThatThrownBy(() -> ScipionSet.open(file)).isInstanceOf(BridgeException.class);
    }
}
