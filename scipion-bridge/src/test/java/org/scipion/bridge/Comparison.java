package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetReference;
import org.scipion.model.Value;

/** Compares what Scipion's own library reads from a project, as {@code dump_project.py} writes it, with what is read here. */
final class Comparison {
    private final ScipionProject project;
    private final JsonNode truth;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    Comparison(ScipionProject project, JsonNode truth) {
        this.project = project;
        this.truth = truth;
    }

    List<String> differences() {
        return differences;
    }

    int compared() {
        return compared;
    }

    void compareRuns() {
        List<Long> ids = new ArrayList<>();
        truth.forEach(run -> ids.add(run.path("id").asLong()));
        compare("runs", ids, project.runs().stream().map(Run::id).toList());
        truth.forEach(this::compareRun);
    }

    void compareSets() {
        truth.forEach(run -> run.path("outputs").forEach(output -> {
            if (output.has("set")) {
                compareSet(run.path("id").asLong() + "." + output.path("name").asText(), run, output);
            }
        }));
    }

    private void compareRun(JsonNode expected) {
        Run run = project.run(expected.path("id").asLong()).orElseThrow();
        String at = "run " + run.id() + " ";
        compare(at + "class", expected.path("class").asText(), run.className());
        compare(at + "label", expected.path("label").asText(), run.title());
        compare(at + "comment", expected.path("comment").asText(), run.comment());
        compare(at + "status", expected.path("status").asText(), run.status().word());
        compare(
                at + "steps done",
                expected.path("stepsDone").asInt(),
                run.progress().stepsDone());
        compare(
                at + "steps",
                expected.path("numberOfSteps").asInt(),
                run.progress().numberOfSteps());
        compare(at + "folder", expected.path("workingDir").asText(), run.workingDirectory());
        List<String> inputs = new ArrayList<>();
        expected.path("inputs")
                .forEach(input -> inputs.add(
                        input.path("name").asText() + "=" + input.path("value").asText()));
        compare(
                at + "inputs",
                inputs,
                run.inputs().stream()
                        .map(input -> input.name() + "=" + input.value())
                        .toList());
        List<String> names = new ArrayList<>();
        expected.path("outputs").forEach(output -> names.add(output.path("name").asText()));
        compare(
                at + "outputs",
                names,
                run.outputs().stream().map(RunOutput::name).toList());
        for (int index = 0; index < run.outputs().size(); index++) {
            compareOutput(
                    at, expected.path("outputs").path(index), run.outputs().get(index));
        }
    }

    private void compareOutput(String run, JsonNode expected, RunOutput output) {
        String at = run + output.name() + " ";
        compare(at + "class", expected.path("class").asText(), output.className());
        compare(at + "info", expected.path("info").asText(), output.info());
        List<String> hierarchy = new ArrayList<>();
        expected.path("hierarchy").forEach(name -> hierarchy.add(name.asText()));
        compare(at + "hierarchy", hierarchy, output.hierarchy());
        if (expected.has("value")) {
            compareValue(at + "value", expected.path("value"), output.value());
        }
        expected.path("attributes")
                .properties()
                .forEach(attribute -> compareValue(
                        at + attribute.getKey(),
                        attribute.getValue(),
                        output.attributes().getOrDefault(attribute.getKey(), new Value.Text("not there"))));
        if (expected.has("set")) {
            JsonNode set = expected.path("set");
            SetReference reference = output.set().orElseThrow();
            compare(at + "file", set.path("file").asText(), reference.file());
            compare(at + "size", set.path("size").asLong(), reference.size());
            compare(at + "item class", set.path("itemClass").asText(), output.itemClassName());
        }
    }

    private void compareSet(String at, JsonNode run, JsonNode output) {
        ScipionSet set =
                project.set(run.path("id").asLong(), output.path("name").asText());
        JsonNode expected = output.path("set");
        long count = expected.path("items").asLong();
        compare(at + " items", count, set.count());
        List<SetItem> items = set.page(0, SET_LIMIT).items();
        compare(at + " items read", count, (long) items.size());
        for (int index = 0; index < expected.path("first").size(); index++) {
            compareItem(at + " item " + index, expected.path("first").path(index), items.get(index), set);
        }
        compareItem(at + " last item", expected.path("last"), items.getLast(), set);
        expected.path("sums")
                .properties()
                .forEach(sum ->
                        compare(at + " sum of " + sum.getKey(), sum.getValue().asDouble(), sum(items, sum.getKey())));
        expected.path("children").forEach(child -> compareNested(at, child, set));
    }

    private static final int SET_LIMIT = 10_000;

    private void compareNested(String at, JsonNode expected, ScipionSet set) {
        long id = expected.path("id").asLong();
        compare(
                at + " items of item " + id,
                expected.path("items").asLong(),
                set.nested(id).count());
        Value size = set.item(id).orElseThrow().value("_size");
        compareValue(at + " size of item " + id, expected.path("size"), size);
    }

    private void compareItem(String at, JsonNode expected, SetItem item, ScipionSet set) {
        compare(at + " id", expected.path("id").asLong(), item.id());
        compare(at + " enabled", expected.path("enabled").asBoolean(), item.enabled());
        Set<String> paths = new TreeSet<>();
        expected.path("attributes").properties().forEach(attribute -> {
            String path = attribute.getKey();
            if (isLentByTheSet(path, item)) {
                compare(at + " " + path, attribute.getValue().asText(""), lent(path, set));
            } else {
                paths.add(path);
                compareValue(at + " " + path, attribute.getValue(), item.value(path));
            }
        });
        compare(at + " columns", paths, new TreeSet<>(paths(item)));
    }

    /** Scipion lends its set's acquisition to an image that stores none of its own; here it stays with the set. */
    private static boolean isLentByTheSet(String path, SetItem item) {
        return path.startsWith("_acquisition") && !paths(item).contains("_acquisition");
    }

    private static String lent(String path, ScipionSet set) {
        return set.properties().getOrDefault(path, "");
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

    private void compareValue(String at, JsonNode expected, Value actual) {
        switch (actual) {
            case Value.Missing missing -> compare(at, expected.isNull(), true);
            case Value.Whole whole ->
                compare(at, expected.isIntegralNumber() ? expected.asLong() : expected, whole.number());
            case Value.Real real -> compare(at, expected.isDouble() ? expected.asDouble() : expected, real.number());
            case Value.Flag flag -> compare(at, expected.isBoolean() ? expected.asBoolean() : expected, flag.isTrue());
            case Value.Text text -> compare(at, expected.isTextual() ? expected.asText() : expected, text.text());
        }
    }

    private void compare(String at, Object expected, Object actual) {
        compared++;
        if (!expected.equals(actual)) {
            differences.add(at + ": Scipion reads " + expected + ", here " + actual);
        }
    }
}
