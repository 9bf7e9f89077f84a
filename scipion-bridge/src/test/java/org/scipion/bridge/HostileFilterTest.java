package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Filters that ask for too much. */
class HostileFilterTest {
    private static final SetFilter ONE = new SetFilter.Comparison("_x", SetFilter.Operator.EQUAL, new Value.Whole(1));

    @TempDir
    Path folder;

    private ScipionSet set;

    @BeforeEach
    void openSet() {
        Path file = folder.resolve("set.sqlite");
        Sqlite.update(
                file,
                "CREATE TABLE Classes (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
                "INSERT INTO Classes VALUES (1, 'self', 'c00', 'Particle'), (2, '_x', 'c01', 'Integer'), (3, '_t', 'c02', 'String')",
                "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled, label, comment, c01 INTEGER, c02 TEXT)",
                "INSERT INTO Objects VALUES (1, 1, '', '', 1, 'a')");
        set = ScipionSet.open(file);
    }

    private long count(SetFilter filter) {
        return set.page(SetQuery.ALL.where(filter), 0, 1).total();
    }

    private static SetFilter nested(int depth) {
        SetFilter filter = ONE;
        for (int level = 1; level < depth; level++) {
            filter = new SetFilter.All(List.of(filter));
        }
        return filter;
    }

    @Test
    void aHundredConditionsOneInAnotherAreTheMost() {
        assertThat(count(nested(100))).isEqualTo(1);
        assertThatThrownBy(() -> count(nested(101))).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> count(nested(100_000))).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aThousandCharactersAreTheLongestTextToLookFor() {
        assertThat(count(new SetFilter.Contains("_t", "a".repeat(1000)))).isZero();
        assertThatThrownBy(() -> count(new SetFilter.Contains("_t", "a".repeat(1001))))
                .isInstanceOf(LimitExceededException.class);
    }
}
