package org.scipion.bridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetFilter;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Filters made of bytes. The same items must come whether rows are read from pages or found by SQLite. */
final class HostileFilter {
    private static final List<String> COLUMNS = List.of(
            "_filename", "_transform._matrix", "_list", "_x", "_index", "_flag", "id", "enabled", "label", "_none");
    private static final List<SetFilter.Operator> OPERATORS = List.of(SetFilter.Operator.values());
    private static final List<List<String>> ROWS = List.of(
            List.of("1@a_b%c.mrcs", "[[1,0],[0,1]]", "1,2", "1.5", "7", "1"),
            List.of("A\\B", "", "x", "-0.0", "9007199254740993", "0"),
            List.of("É", "text", "", "1e300", "-1", ""),
            List.of("é\u0000z", "5", "5", "5", "5", "5"),
            List.of("", "", "", "", "", ""),
            List.of("1", "1.0", "True", "text", "nan", "true"));
    private static final ScipionSet PLAIN = set("plain.sqlite", "PRAGMA encoding = 'UTF-8'");
    /** Another encoding makes SQLite do the work; it compares bytes, which are in the same order in this one. */
    private static final ScipionSet ASKED = set("asked.sqlite", "PRAGMA encoding = 'UTF-16be'");

    private final ByteBuffer bytes;

    private HostileFilter(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    private static ScipionSet set(String name, String pragma) {
        try {
            Path file = Files.createTempDirectory("filter").resolve(name);
            file.toFile().deleteOnExit();
            RowsFile.writeItems(file, pragma, ROWS);
            return ScipionSet.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void select(byte[] bytes) {
        HostileFilter hostile = new HostileFilter(bytes);
        SetQuery query =
                SetQuery.ALL.sortedBy(hostile.column(), hostile.next() % 2 == 0).where(hostile.filter(0));
        assertThat(ids(PLAIN, query)).as("%s", query).isEqualTo(ids(ASKED, query));
    }

    /** The ids, or the name of the error. */
    private static Object ids(ScipionSet set, SetQuery query) {
        try {
            return set.page(query, 0, 100).items().stream().map(SetItem::id).toList();
        } catch (BridgeException clear) {
            assertThat(clear.getMessage()).isNotBlank();
            return clear.getClass().getSimpleName();
        }
    }

    private int next() {
        return bytes.hasRemaining() ? bytes.get() & 0xff : 0;
    }

    private String column() {
        return COLUMNS.get(next() % COLUMNS.size());
    }

    private SetFilter filter(int depth) {
        return switch (next() % 5) {
            case 0 -> new SetFilter.Contains(column(), text());
            case 1 -> new SetFilter.Ids(Set.of((long) next(), (long) next() + 256));
            case 2 -> depth < 2000 ? new SetFilter.All(filters(depth + 1)) : new SetFilter.All(List.of());
            case 3 -> depth < 2000 ? new SetFilter.Any(filters(depth + 1)) : new SetFilter.Any(List.of());
            default -> new SetFilter.Comparison(column(), operator(), value());
        };
    }

    private List<SetFilter> filters(int depth) {
        List<SetFilter> filters = new ArrayList<>();
        int count = next() % 4;
        while (filters.size() < count) {
            filters.add(filter(depth));
        }
        return filters;
    }

    private SetFilter.Operator operator() {
        return OPERATORS.get(next() % OPERATORS.size());
    }

    private Value value() {
        return switch (next() % 6) {
            case 0 -> Value.MISSING;
            case 1 -> new Value.Whole(bytes.remaining() >= 8 ? bytes.getLong() : next());
            case 2 -> new Value.Real(bytes.remaining() >= 8 ? bytes.getDouble() : next());
            case 3 -> new Value.Flag(next() % 2 == 0);
            case 4 -> new Value.Whole(next());
            default -> new Value.Text(text());
        };
    }

    private String text() {
        int length = next() % 16;
        byte[] text = new byte[Math.min(bytes.remaining(), length)];
        bytes.get(text);
        // Behind these the two encodings differ in order.
        return new String(text, StandardCharsets.UTF_8).replaceAll("[^\\x{0}-\\x{d7ff}]", "?");
    }
}
