package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of Scipion's Python classes without asking Python: their bases, labels, packages and texts. One comes with
 * this library, made from released packages; one that a Python environment told of itself can take its place. Immutable.
 */
public final class ClassCatalogue {
    private static final String SHIPPED = "classes.json";
    private final Map<String, KnownClass> classes;

    private ClassCatalogue(Map<String, KnownClass> classes) {
        this.classes = Map.copyOf(classes);
    }

    /** The catalogue that was made from the released packages; see {@code class_catalogue.py}. */
    public static ClassCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /**
     * Reads a catalogue in the form that {@code class_catalogue.py} writes: an object {@code classes} with, per class, its
     * {@code bases} from the nearest on, and if it has them {@code package}, {@code label}, {@code item} (class of a set's
     * items), and the classes that define its {@code text} and the text of its {@code dimensions}.
     *
     * @throws MalformedDataException if it is no such JSON
     */
    public static ClassCatalogue parse(InputStream json) {
        try {
            Map<String, KnownClass> classes = new HashMap<>();
            new ObjectMapper()
                    .readTree(json)
                    .required("classes")
                    .properties()
                    .forEach(entry -> classes.put(entry.getKey(), parse(entry.getKey(), entry.getValue())));
            return new ClassCatalogue(classes);
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedDataException("The class catalogue is no JSON of classes: " + e.getMessage(), e);
        }
    }

    private static KnownClass parse(String name, JsonNode entry) {
        List<String> hierarchy = new ArrayList<>(List.of(name));
        entry.path("bases").forEach(base -> hierarchy.add(base.asText()));
        return new KnownClass(
                hierarchy,
                entry.path("package").asText(""),
                entry.path("label").asText(""),
                entry.path("item").asText(""),
                entry.path("text").asText(""),
                entry.path("dimensions").asText(""));
    }

    /** What is known of a class; of an unknown one, its name and nothing else. */
    public KnownClass find(String name) {
        KnownClass known = classes.get(name);
        return known == null ? new KnownClass(List.of(name), "", "", "", "", "") : known;
    }

    /** Names of all classes. */
    public Set<String> names() {
        return classes.keySet();
    }

    /** The classes of another catalogue, and of this one those that the other does not know. */
    public ClassCatalogue replacedBy(ClassCatalogue other) {
        Map<String, KnownClass> both = new HashMap<>(classes);
        both.putAll(other.classes);
        return new ClassCatalogue(both);
    }

    /** Loaded once, when first needed. */
    private static final class Shipped {
        private static final ClassCatalogue CATALOGUE = load();

        private static ClassCatalogue load() {
            try (InputStream json = ClassCatalogue.class.getResourceAsStream(SHIPPED)) {
                if (json == null) {
                    throw new MalformedDataException("The class catalogue is missing from this build");
                }
                return parse(json);
            } catch (IOException e) {
                throw new MalformedDataException("The class catalogue cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
