package org.scipion.bridge;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sets that were asked for last. Each knows what it has found out about a state of its file, its layout and its number of items, so that asking for
 * page after page of a large set counts once. Safe for use by many threads.
 */
final class KnownSets {

    private static final int MOST = 256;

    private final ClassCatalogue catalogue;
    private final Map<Place, ScipionSet> sets = new LinkedHashMap<>(16, 0.75f, true);

    KnownSets(ClassCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Place(Path file, String prefix) {}

    /**
     * The set at a place, as its file is now.
     *
     * @throws SetNotFoundException if the file does not exist, is empty, or has no tables with this prefix
     * @throws MalformedDataException if the file is no set file
     */
    ScipionSet open(Path file, String prefix) {
        Place place = new Place(file, prefix);
        ScipionSet known = find(place);
        if (known != null) {
            known.refresh();
            return known;
        }
        ScipionSet opened = ScipionSet.open(file, prefix, catalogue);
        keep(place, opened);
        return opened;
    }

    private synchronized @Nullable ScipionSet find(Place place) {
        return sets.get(place);
    }

    private synchronized void keep(Place place, ScipionSet set) {
        sets.put(place, set);
        Iterator<ScipionSet> eldest = sets.values().iterator();
        while (sets.size() > MOST) {
            eldest.next();
            eldest.remove();
        }
    }
}
