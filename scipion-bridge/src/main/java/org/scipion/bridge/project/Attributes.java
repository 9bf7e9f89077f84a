package org.scipion.bridge.project;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.model.Value;

/** The attributes of a stored object, typed by their classes. */
final class Attributes {
    private static final int DEEPEST = 32;
    private static final String POINTER_LIST = "PointerList";

    /** Name of the pointer of a number or text that follows another run's. */
    private static final String FOLLOWED = "_pointer";

    private final ClassCatalogue catalogue;

    Attributes(ClassCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every attribute by its dotted path; the pointers of a run are its inputs, and left out. */
    SequencedMap<String, Value> of(StoredObject object) {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        collect(object, "", 0, attributes);
        return attributes;
    }

    private void collect(StoredObject object, String prefix, int depth, SequencedMap<String, Value> attributes) {
        for (StoredObject child : object.children()) {
            if (child.className().equals("Pointer")) {
                target(object, child).ifPresent(target -> attributes.put(prefix + child.name(), target));
            } else if (depth < DEEPEST) {
                attributes.put(prefix + child.name(), value(child));
                collect(child, prefix + child.name() + ".", depth + 1, attributes);
            }
        }
    }

    /** What a pointer of a result leads to, as Scipion writes it: an id and the name of an output. */
    private static Optional<Value> target(StoredObject owner, StoredObject pointer) {
        boolean isInput = owner.isRoot() || owner.className().equals(POINTER_LIST);
        String path = pointer.text("_extended");
        return isInput || pointer.name().equals(FOLLOWED)
                ? Optional.empty()
                : pointer.value().map(id -> new Value.Text(path.isEmpty() ? id : id + "." + path));
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
