package org.scipion.bridge.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.model.RunInput;

/** Finds the inputs of a stored run and what they point to. */
final class Inputs {
    private static final int DEEPEST = 32;
    private final ObjectTree tree;
    private final ClassCatalogue catalogue;

    Inputs(ObjectTree tree, ClassCatalogue catalogue) {
        this.tree = tree;
        this.catalogue = catalogue;
    }

    List<RunInput> of(StoredObject run) {
        List<RunInput> inputs = new ArrayList<>();
        for (StoredObject attribute : run.children()) {
            int index = 0;
            for (StoredObject pointer : pointers(attribute)) {
                if (isSet(pointer)) {
                    inputs.add(input(attribute.name(), index++, pointer));
                }
            }
        }
        return inputs;
    }

    /** A pointer itself, the pointers of a list, or the pointer that a number or text follows. */
    private static List<StoredObject> pointers(StoredObject attribute) {
        return switch (attribute.className()) {
            case "Pointer" -> List.of(attribute);
            case "PointerList" ->
                attribute.children().stream()
                        .filter(item -> item.className().equals("Pointer"))
                        .sorted(Comparator.comparing(StoredObject::name))
                        .toList();
            default -> attribute.child("_pointer").map(List::of).orElse(List.of());
        };
    }

    private static boolean isSet(StoredObject pointer) {
        return pointer.value().filter(value -> !value.isBlank()).isPresent();
    }

    private RunInput input(String name, int index, StoredObject pointer) {
        String path = pointer.text("_extended");
        OptionalLong id = id(pointer.value().orElse(""));
        Optional<StoredObject> target = id.isPresent() ? tree.find(id.getAsLong()) : Optional.empty();
        if (target.isEmpty()) {
            return new RunInput(name, index, "", OptionalLong.empty(), path, id);
        }
        List<StoredObject> line = line(target.get());
        StoredObject run = line.getFirst();
        Found found = follow(target.get(), path);
        return new RunInput(
                name,
                index,
                found.className(),
                OptionalLong.of(run.id()),
                outputName(line, path),
                found.object().map(object -> OptionalLong.of(object.id())).orElse(OptionalLong.empty()));
    }

    private static OptionalLong id(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException noId) {
            return OptionalLong.empty();
        }
    }

    /** The object's ancestors from its root down to itself; hostile cycles end after some steps. */
    private List<StoredObject> line(StoredObject object) {
        List<StoredObject> line = new ArrayList<>(List.of(object));
        Optional<StoredObject> parent = tree.parent(object);
        while (parent.isPresent() && line.size() < DEEPEST) {
            line.addFirst(parent.get());
            parent = tree.parent(parent.get());
        }
        return line;
    }

    /** Old projects point straight to the object: then its names lead from the run to it. */
    private static String outputName(List<StoredObject> line, String path) {
        Stream<String> names = line.stream().skip(1).map(StoredObject::name);
        return Stream.concat(names, Stream.of(path))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + "." + second)
                .orElse("");
    }

    /** What a path leads to: the object, if it is stored, and its class, if that is known. */
    private record Found(Optional<StoredObject> object, String className) {}

    private Found follow(StoredObject start, String path) {
        StoredObject object = start;
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            Optional<StoredObject> next = object.child(name);
            if (next.isEmpty()) {
                boolean isItem = SetShape.isSet(object);
                return new Found(
                        isItem ? Optional.of(object) : Optional.empty(),
                        isItem ? catalogue.find(object.className()).itemClass() : "");
            }
            object = next.get();
        }
        return new Found(Optional.of(object), object.className());
    }
}
