package org.scipion.bridge.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One row of the table of objects, with the rows beneath it. */
final class StoredObject {
    private final long id;
    private final long parentId;
    private final String name;
    private final String className;
    private final @Nullable String value;
    private final Notes notes;
    private List<StoredObject> children = List.of();

    /** Texts beside the value: label and comment of a person, and the time of creation in UTC. */
    record Notes(String label, String comment, String creation) {
        static final Notes NONE = new Notes("", "", "");

        int length() {
            return label.length() + comment.length() + creation.length();
        }
    }

    /** @param parentId 0 for a root; ids begin at 1 */
    StoredObject(long id, long parentId, String name, String className, @Nullable String value, Notes notes) {
        this.id = id;
        this.parentId = parentId;
        this.name = name;
        this.className = className;
        this.value = value;
        this.notes = notes;
    }

    long id() {
        return id;
    }

    long parentId() {
        return parentId;
    }

    boolean isRoot() {
        return parentId == 0;
    }

    /** The attribute's own name; that of the project's first object is {@code CreationTime}. */
    String name() {
        return name;
    }

    String className() {
        return className;
    }

    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    Notes notes() {
        return notes;
    }

    List<StoredObject> children() {
        return children;
    }

    void add(StoredObject child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    Optional<StoredObject> child(String childName) {
        for (StoredObject child : children) {
            if (child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The text of the attribute with this name, empty when it has none. */
    String text(String childName) {
        return child(childName).flatMap(StoredObject::value).orElse("");
    }

    /** Whether the attribute with this name is true; both of Scipion's spellings count. */
    boolean flag(String childName) {
        return ScipionText.isTrue(text(childName));
    }

    /** The attribute with this name as a whole number, 0 when it is none. */
    int number(String childName) {
        return ScipionText.wholeNumber(text(childName)).orElse(0);
    }

    /** The attribute with this name as a real number, empty when it is none. */
    OptionalDouble realNumber(String childName) {
        try {
            String text = text(childName);
            return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(PythonNumber.parse(text));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
