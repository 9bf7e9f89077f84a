package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scipion.bridge.sqlite.DatabaseStamp;
import org.scipion.model.SetQuery;

/** The latest selections, so that scrolling through a sorted or filtered set sorts once. Bounded; for many threads. */
final class SelectionCache {
    private static final long MOST_IDS = 6_000_000;
    private final Map<Key, Selection> selections = new LinkedHashMap<>(16, 0.75f, true);
    private long ids;

    /** What a selection depends on. */
    record Key(Path file, DatabaseStamp stamp, String prefix, SetQuery query) {}

    synchronized Optional<Selection> find(Key key) {
        return Optional.ofNullable(selections.get(key));
    }

    synchronized void put(Key key, Selection selection) {
        if (selection.size() > MOST_IDS) {
            return;
        }
        Selection before = selections.put(key, selection);
        ids += selection.size() - (before == null ? 0 : before.size());
        Iterator<Selection> oldest = selections.values().iterator();
        while (ids > MOST_IDS) {
            ids -= oldest.next().size();
            oldest.remove();
        }
    }
}
