package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.model.SetFilter;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Pages of a set of 150,000 items come in SQLite's order, wherever they are and however they are found. */
class SetOrderTest {
    private static final long[] OFFSETS = {0, 950, 5_000, 12_000, 149_950, 200_000};
    private static final int LENGTH = 100;

    @TempDir
    static Path folder;

    private static Path file;

    /** Ids have gaps, half of them lie far away; values repeat or are missing. */
    @BeforeAll
    static void writeSet() {
        file = folder.resolve("order.sqlite");
        Sqlite.update(
                file,
                "CREATE TABLE Properties (key, value)",
                "CREATE TABLE Classes (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
                "INSERT INTO Classes VALUES (1, 'self', 'c00', 'Particle'), (2, '_number', 'c01', 'Float'), (3, '_text', 'c02', 'String')",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled, label, comment, creation, c01 REAL, c02 TEXT)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150000) INSERT INTO Objects SELECT "
                        + "i * 3 - 1000 + i / 75000 * 9000000000000, 1, '', '', '', "
                        + "CASE WHEN i % 97 THEN i * 7919 % 1009 / 10.0 - 50 END, "
                        + "CASE WHEN i % 89 > 1 THEN substr(hex(i * 7919 % 10007), 1, i % 5) || char(i % 300 + 1) "
                        + "WHEN i % 89 THEN '' END FROM n");
    }

    @ParameterizedTest
    @CsvSource({"_number, c01", "_text, c02"})
    void sortedByAnyColumn(String path, String column) throws SQLException {
        for (boolean descending : new boolean[] {false, true}) {
            compare(SetQuery.ALL.sortedBy(path, descending), "1", column + (descending ? " DESC" : ""));
        }
    }

    @Test
    void filtered() throws SQLException {
        SetFilter large = new SetFilter.Comparison("_number", SetFilter.Operator.GREATER, new Value.Real(-49.5));
        compare(SetQuery.ALL.where(large), "c01 > -49.5", "id");
        compare(SetQuery.ALL.where(large).sortedBy("_text", true), "c01 > -49.5", "c02 DESC");
        compare(SetQuery.ALL.where(large).sortedBy("_number", false), "c01 > -49.5", "c01");
        compare(SetQuery.ALL.where(new SetFilter.Contains("_text", "a")), "c02 LIKE '%a%'", "id");
    }

    /** Twice: the second time the order is known. */
    private static void compare(SetQuery query, String condition, String order) throws SQLException {
        List<Long> expected = ids("SELECT id FROM Objects WHERE " + condition + " ORDER BY " + order + ", id");
        ScipionSet set = ScipionSet.open(file);
        for (int time = 0; time < 2; time++) {
            for (long offset : OFFSETS) {
                int from = (int) Math.min(offset, expected.size());
                int to = (int) Math.min(offset + LENGTH, expected.size());
                var page = set.page(query, offset, LENGTH);
                assertThat(page.total()).isEqualTo(expected.size());
                assertThat(page.items()).extracting(SetItem::id).isEqualTo(expected.subList(from, to));
            }
        }
    }

    @Test
    void goneThroughInOrder() throws SQLException {
        List<Long> all = new ArrayList<>();
        ScipionSet.open(file).forEach(SetQuery.ALL.sortedBy("_number", true), item -> all.add(item.id()));
        assertThat(all).isEqualTo(ids("SELECT id FROM Objects ORDER BY c01 DESC, id"));
    }

    private static List<Long> ids(String query) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (var connection = Sqlite.open(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
