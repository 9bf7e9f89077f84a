package org.scipion.bridge.project;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.scipion.bridge.catalogue.ClassCatalogue;
import org.scipion.model.Value;

/** The attributes of a stored object, typed by their classes. */
final class Attributes {
    private static final int DEEPEST = 32;
    private final ClassCatalogue catalogue;

    Attributes(ClassCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every attribute by its dotted path, pointers left out. */
    SequencedMap<String, Value> of(StoredObject object) {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        collect(object, "", 0, attributes);
        return attributes;
    }

    private void collect(StoredObject object, String prefix, int depth, SequencedMap<String, Value> attributes) {
        for (StoredObject child : object.children()) {
            if (!child.className().equals("Pointer") && depth < DEEPEST) {
                attributes.put(prefix + child.name(), value(child));
                collect(child, prefix + child.name() + ".", depth + 1, attributes);
            }
        }
    }

    /** The object's own value; text that is not what its class promises stays text. */
    Value value(StoredObject object) {
        String className = object.className();
        if (object.value().isEmpty()) {
            return catalogue.find(className).isA("CsvList") ? new Value.Text("") : Value.MISSING;
        }
        String text = object.value().get();
        try {
            return switch (className) {
                case "Integer" -> new Value.Whole(Long.parseLong(text.strip()));
                case "Float" -> new Value.Real(PythonNumber.parse(text));
                case "Boolean" -> new Value.Flag(ScipionText.isTrue(text));
                default -> new Value.Text(text);
            };
        } catch (NumberFormatException notANumber) {
            return new Value.Text(text);
        }
    }
}
