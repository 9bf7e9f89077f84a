package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Compares the items of a set with what Scipion's own library reads of them. */
final class SetComparison {
    private final Comparison comparison;
    private final String at;
    private final ScipionSet set;

    SetComparison(Comparison comparison, String at, ScipionSet set) {
        this.comparison = comparison;
        this.at = at;
        this.set = set;
    }

    void compare(JsonNode expected) {
        List<SetItem> items = new ArrayList<>();
        set.forEach(SetQuery.ALL, items::add);
        long count = expected.path("items").asLong();
        comparison.compare(at + " items", count, set.count());
        comparison.compare(at + " items read", count, (long) items.size());
        compareItems(expected.path("first"), items);
        if (!items.isEmpty()) {
            compareItem(at + " last item", expected.path("last"), items.getLast());
        }
        Comparison.ifTold(expected, "all", all -> compareItems(all, items));
        expected.path("sums")
                .properties()
                .forEach(sum -> comparison.compare(
                        at + " sum of " + sum.getKey(), sum.getValue().asDouble(), sum(items, sum.getKey())));
        expected.path("children").forEach(this::compareNested);
    }

    private void compareItems(JsonNode expected, List<SetItem> items) {
        for (int index = 0; index < Math.min(expected.size(), items.size()); index++) {
            compareItem(at + " item " + index, expected.path(index), items.get(index));
        }
    }

    private void compareNested(JsonNode expected) {
        long id = expected.path("id").asLong();
        ScipionSet nested = set.nested(id);
        comparison.compare(at + " items of item " + id, expected.path("items").asLong(), nested.count());
        Value size = set.item(id).orElseThrow().value("_size");
        comparison.compareValue(at + " size of item " + id, expected.path("size"), size);
        Comparison.ifTold(expected, "all", all -> {
            List<SetItem> items = new ArrayList<>();
            nested.forEach(SetQuery.ALL, items::add);
            new SetComparison(comparison, at + "/" + id, nested).compareItems(all, items);
        });
    }

    private void compareItem(String where, JsonNode expected, SetItem item) {
        comparison.compare(where + " id", expected.path("id").asLong(), item.id());
        comparison.compare(where + " enabled", expected.path("enabled").asBoolean(), item.enabled());
        Comparison.ifTold(
                expected, "label", label -> comparison.compare(where + " label", label.asText(), item.label()));
        Comparison.ifTold(
                expected,
                "comment",
                comment -> comparison.compare(where + " comment", comment.asText(), item.comment()));
        compareAttributes(where, expected.path("attributes"), item);
    }

    private void compareAttributes(String where, JsonNode expected, SetItem item) {
        Set<String> own = new TreeSet<>(paths(item));
        Set<String> paths = new TreeSet<>();
        expected.properties().forEach(attribute -> {
            String path = attribute.getKey();
            if (path.startsWith("_acquisition") && !own.contains("_acquisition")) {
                compareLent(where, attribute.getValue(), path);
            } else {
                paths.add(path);
                comparison.compareValue(where + " " + path, attribute.getValue(), item.value(path));
            }
        });
        comparison.compare(where + " columns", paths, own);
    }

    /** Scipion lends its set's acquisition to an image that stores none of its own; here it stays with the set. */
    private void compareLent(String where, JsonNode expected, String path) {
        comparison.compare(
                where + " " + path,
                expected.asText("null").replace("null", ""),
                set.properties().getOrDefault(path, ""));
    }

    private static List<String> paths(SetItem item) {
        return item.schema().columns().stream().map(SetColumn::path).toList();
    }

    private static double sum(List<SetItem> items, String path) {
        double sum = 0;
        for (SetItem item : items) {
            Value value = item.value(path);
            if (value instanceof Value.Real real) {
                sum += real.number();
            } else if (value instanceof Value.Whole whole) {
                sum += whole.number();
            }
        }
        return sum;
    }
}
