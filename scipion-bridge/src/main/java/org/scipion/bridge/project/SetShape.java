package org.scipion.bridge.project;

import java.util.List;
import java.util.Optional;
import org.scipion.model.SetReference;

/** What a stored object says of itself as a set. */
final class SetShape {
    private static final String OPEN = "1";

    private SetShape() {}

    static boolean isSet(StoredObject object) {
        return !object.text("_mapperPath").isBlank() && object.child("_size").isPresent();
    }

    static String size(StoredObject set) {
        return set.text("_size").isEmpty() ? "0" : set.text("_size");
    }

    static boolean isOpen(StoredObject set) {
        return set.text("_streamState").strip().equals(OPEN);
    }

    /** Where its items are; {@code _mapperPath} is the file, a comma and the tables' prefix. */
    static Optional<SetReference> reference(StoredObject object) {
        if (!isSet(object)) {
            return Optional.empty();
        }
        List<String> path = List.of(object.text("_mapperPath").split(",", 2));
        String prefix = path.size() > 1 ? path.get(1).strip() : "";
        return Optional.of(new SetReference(path.getFirst().strip(), prefix, count(object), isOpen(object)));
    }

    private static long count(StoredObject set) {
        return Math.max(0, ScipionText.wholeNumber(size(set)).orElse(0));
    }
}
