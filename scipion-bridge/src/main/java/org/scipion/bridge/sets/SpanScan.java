package org.scipion.bridge.sets;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scipion.bridge.sqlite.Deadline;
import org.scipion.bridge.sqlite.RowsReading;
import org.scipion.model.SetQuery;

/**
 * Goes through the rows of a set by spans of ids, some of them at once. Each is read by itself, so that a writer in between
 * costs one of them and not all.
 */
final class SpanScan {
    private static final int AT_ONCE = 4;
    private final SetRows rows;
    private final List<IdSpan> spans;

    SpanScan(SetRows rows, ItemRange range) {
        this.rows = rows;
        this.spans = IdSpan.all(range);
    }

    /**
     * Gives what is made of each span to a consumer, by ascending ids.
     *
     * @return whether all were read; if not, only SQLite can read the rows
     */
    <T> boolean forEach(List<String> paths, SetQuery query, RowsReading<T> reading, Consumer<T> consumer) {
        Deadline deadline = Deadline.usual();
        for (int from = 0; from < spans.size(); from += AT_ONCE) {
            List<Optional<T>> results = spans.subList(from, Math.min(from + AT_ONCE, spans.size())).parallelStream()
                    .map(span -> rows.readPlain(paths, query, span, deadline, reading))
                    .toList();
            if (results.stream().anyMatch(Optional::isEmpty)) {
                return false;
            }
            results.forEach(result -> consumer.accept(result.orElseThrow()));
        }
        return true;
    }
}
