package org.scipion.server.outputs;

import java.util.List;
import java.util.Optional;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetItem;

/**
 * A set whose items belong to tilt series: the series themselves, their CTFs, or tomograms. Clients know an item by the id of its series, or, where
 * Scipion knows none, by its own.
 *
 * @param set the items
 */
public record SeriesSet(ScipionSet set) {

    /** The most series that are shown. */
    public static final int MOST = 10_000;

    /** What clients know an item by. */
    public static String id(SetItem item) {
        String series = item.value("_tsId").text();
        return series.isEmpty() ? Long.toString(item.id()) : series;
    }

    /** All of them in their order, at most {@link #MOST}. */
    public List<SetItem> all() {
        return set.page(0, MOST).items();
    }

    /** The one that clients know by this id; else the one that has it as its own. */
    public Optional<SetItem> find(String id) {
        List<SetItem> all = all();
        return all.stream()
                .filter(item -> id(item).equals(id))
                .findFirst()
                .or(() -> all.stream()
                        .filter(item -> Long.toString(item.id()).equals(id))
                        .findFirst());
    }

    /** The views of one of them, in their order. */
    public List<SetItem> views(SetItem series) {
        return set.nested(series.id()).page(0, MOST).items();
    }
}
