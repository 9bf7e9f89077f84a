package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.scipion.model.Value;

/** Counts the values that Scipion's own library and this one read alike, and keeps those that differ. */
final class Comparison {
    private static final int MOST_TOLD = 50;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> comparedByKind = new TreeMap<>();
    private int compared;
    private int different;

    /** The first differences, in words. */
    List<String> differences() {
        return differences;
    }

    int compared() {
        return compared;
    }

    /** Such as {@code 2500 of 2500 values equal (100.000 %): items 2000, runs 500}. */
    String summary() {
        double percent = compared == 0 ? 0 : 100.0 * (compared - different) / compared;
        return String.format(
                Locale.ROOT,
                "%d of %d values equal (%.3f %%): %s",
                compared - different,
                compared,
                percent,
                comparedByKind.toString().replaceAll("[{}]", "").replace('=', ' '));
    }

    /** Counts what is compared meanwhile under a name. */
    void counting(String kind, Runnable comparing) {
        int before = compared;
        comparing.run();
        comparedByKind.merge(kind, compared - before, Integer::sum);
    }

    void compare(String at, Object expected, Object actual) {
        compared++;
        if (!expected.equals(actual)) {
            different++;
            if (differences.size() < MOST_TOLD) {
                differences.add(at + ": Scipion reads " + expected + ", here " + actual);
            }
        }
    }

    /** Compares a part only if Scipion's side tells it. */
    static void ifTold(JsonNode object, String key, Consumer<JsonNode> comparing) {
        if (object.has(key)) {
            comparing.accept(object.path(key));
        }
    }

    void compareValue(String at, JsonNode expected, Value actual) {
        switch (actual) {
            case Value.Missing missing -> compare(at, expected, NullNode.instance);
            case Value.Whole whole ->
                compare(at, expected.isIntegralNumber() ? expected.asLong() : expected, whole.number());
            case Value.Real real -> compareReal(at, expected, real.number());
            case Value.Flag flag -> compare(at, expected.isBoolean() ? expected.asBoolean() : expected, flag.isTrue());
            case Value.Text text -> compare(at, expected.isTextual() ? expected.asText() : expected, text.text());
        }
    }

    /** Numbers without a value in JSON come as nothing. */
    private void compareReal(String at, JsonNode expected, double actual) {
        if (Double.isFinite(actual)) {
            compare(at, expected.isDouble() ? expected.asDouble() : expected, actual);
        } else {
            compare(at, expected.isNull(), true);
        }
    }

    /** Compares values by their paths, in both directions. */
    void compareAttributes(String at, JsonNode expected, Map<String, Value> actual) {
        Set<String> paths = new TreeSet<>();
        expected.properties().forEach(attribute -> {
            paths.add(attribute.getKey());
            Value here = actual.getOrDefault(attribute.getKey(), new Value.Text("not there"));
            compareValue(at + attribute.getKey(), attribute.getValue(), here);
        });
        compare(at + "attributes", paths, new TreeSet<>(actual.keySet()));
    }

    /** Compares a local time as Scipion stores it. */
    void compareTime(String at, JsonNode expected, Optional<Instant> actual) {
        Optional<Instant> time = Optional.of(expected.asText(""))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .map(text -> LocalDateTime.parse(text.replace(' ', 'T'))
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
        compare(at, time, actual);
    }

    static List<Long> numbers(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
