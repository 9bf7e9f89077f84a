package org.scipion.server.coordinates2d;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetFilter.Comparison;
import org.scipion.model.SetFilter.Operator;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;
import org.scipion.model.ValueCount;
import org.scipion.server.http.NotFoundException;

/** A set of picks with the micrographs that it points to. */
final class PickedMicrographs {

    /** The most micrographs that are listed. */
    static final int MOST = 10_000;

    private static final String MICROGRAPH = "_micId";

    private final ScipionSet picks;

    PickedMicrographs(ScipionSet picks) {
        this.picks = picks;
    }

    MicrographList list() {
        Map<Long, Long> counts = counts();
        List<MicrographItem> listed = picks.micrographs()
                .map(micrographs -> known(micrographs, counts))
                .orElseGet(() -> forgotten(counts));
        long total = picks.micrographs().map(ScipionSet::count).orElse((long) counts.size());
        return new MicrographList(listed, total, picks.count(), whole(picks, "_boxSize"));
    }

    private Map<Long, Long> counts() {
        if (isEmpty()) {
            return Map.of();
        }
        return picks.distinct(MICROGRAPH, SetQuery.ALL, MOST).stream()
                .filter(counted -> counted.value() instanceof Value.Whole)
                .collect(Collectors.toMap(
                        counted -> ((Value.Whole) counted.value()).number(), ValueCount::count, Long::sum));
    }

    /** A set has no columns before its first item. */
    private boolean isEmpty() {
        return picks.schema().indexOf(MICROGRAPH).isEmpty();
    }

    private static List<MicrographItem> known(ScipionSet micrographs, Map<Long, Long> counts) {
        List<SetItem> items = micrographs.page(0, MOST).items();
        List<Integer> sizes = sizes(micrographs);
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(
                        items.get(i), i + 1, counts.getOrDefault(items.get(i).id(), 0L), sizes))
                .toList();
    }

    private static MicrographItem item(SetItem micrograph, int index, long particles, List<Integer> sizes) {
        Optional<ImageLocation> place = micrograph.location();
        String name = micrograph.value("_micName").text();
        return new MicrographItem(
                Long.toString(micrograph.id()),
                index,
                place.map(ImageLocation::file).orElse(null),
                name.isEmpty() ? place.map(ImageLocation::file).orElse("") : name,
                particles,
                false,
                sizes.isEmpty() ? null : sizes.get(0),
                sizes.isEmpty() ? null : sizes.get(1),
                place.map(ImageLocation::index).filter(number -> number > 0).orElse(null),
                null);
    }

    /** Micrographs of which only the picks are left. */
    private static List<MicrographItem> forgotten(Map<Long, Long> counts) {
        List<Long> ids = counts.keySet().stream().sorted().toList();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> forgotten(ids.get(i), i + 1, counts))
                .toList();
    }

    private static MicrographItem forgotten(long id, int index, Map<Long, Long> counts) {
        String text = Long.toString(id);
        return new MicrographItem(
                text, index, null, "Micrograph " + text, counts.getOrDefault(id, 0L), false, null, null, null, null);
    }

    /** Columns and rows of all micrographs, as far as the set tells. */
    private static List<Integer> sizes(ScipionSet micrographs) {
        String[] sizes = micrographs
                .properties()
                .getOrDefault("_firstDim", "")
                .replace(" ", "")
                .split(",", -1);
        return sizes.length >= 2 && sizes[0].matches("\\d{1,9}") && sizes[1].matches("\\d{1,9}")
                ? List.of(Integer.valueOf(sizes[0]), Integer.valueOf(sizes[1]))
                : List.of();
    }

    private static @Nullable Integer whole(ScipionSet set, String property) {
        String text = set.properties().getOrDefault(property, "");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /**
     * The picks of one micrograph.
     *
     * @throws NotFoundException if there is neither such a micrograph nor a pick in one
     */
    PickList picks(String micrograph) {
        long id = number(micrograph);
        List<Pick> found = new ArrayList<>();
        SetQuery query = SetQuery.ALL.where(new Comparison(MICROGRAPH, Operator.EQUAL, new Value.Whole(id)));
        if (!isEmpty()) {
            picks.forEach(query, coordinate -> found.add(Pick.of(coordinate, micrograph)));
        }
        if (found.isEmpty() && micrograph(id).isEmpty()) {
            throw unknown(micrograph);
        }
        return new PickList(found);
    }

    /**
     * Where the image of a micrograph is.
     *
     * @throws NotFoundException if there is no such micrograph, or nobody knows its file
     */
    ImageLocation image(String micrograph) {
        return micrograph(number(micrograph))
                .orElseThrow(() -> unknown(micrograph))
                .location()
                .orElseThrow(() -> new NotFoundException("Micrograph " + micrograph + " has no file"));
    }

    private Optional<SetItem> micrograph(long id) {
        return picks.micrographs().flatMap(micrographs -> micrographs.item(id));
    }

    private static long number(String micrograph) {
        if (!micrograph.matches("\\d{1,18}")) {
            throw unknown(micrograph);
        }
        return Long.parseLong(micrograph);
    }

    private static NotFoundException unknown(String micrograph) {
        return new NotFoundException("Micrograph not found: " + micrograph);
    }
}
