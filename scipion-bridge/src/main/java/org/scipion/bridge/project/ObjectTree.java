package org.scipion.bridge.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.LimitExceededException;

/** The objects of a project database, joined to trees by their parents. Rows that hang in no tree are left out. */
final class ObjectTree {
    private static final int MOST_OBJECTS = 10_000_000;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final String ROWS = "SELECT id, parent_id, name, classname, substr(value, 1, " + LONGEST_VALUE
            + "), nullif(label, ''), nullif(comment, ''), CASE WHEN parent_id IS NULL THEN creation END FROM Objects";
    private static final String ORDER = " ORDER BY id LIMIT " + (MOST_OBJECTS + 1);

    private final SequencedMap<Long, StoredObject> byId = new LinkedHashMap<>();

    private ObjectTree() {}

    static ObjectTree read(Connection connection) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(ROWS + ORDER)) {
            return read(rows);
        }
    }

    /** Reads only the tree of one root. */
    static ObjectTree read(Connection connection, long rootId) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(ROWS + " WHERE id = ? OR name GLOB ?" + ORDER)) {
            rows.setLong(1, rootId);
            rows.setString(2, rootId + ".*");
            return read(rows);
        }
    }

    private static ObjectTree read(PreparedStatement statement) throws SQLException {
        ObjectTree tree = new ObjectTree();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tree.add(object(rows));
            }
        }
        tree.join();
        return tree;
    }

    private static StoredObject object(ResultSet row) throws SQLException {
        return new StoredObject(
                row.getLong(1),
                row.getLong(2),
                text(row.getString(3)),
                text(row.getString(4)),
                row.getString(5),
                notes(row.getString(6), row.getString(7), row.getString(8)));
    }

    private static StoredObject.Notes notes(
            @Nullable String label, @Nullable String comment, @Nullable String creation) {
        return label == null && comment == null && creation == null
                ? StoredObject.Notes.NONE
                : new StoredObject.Notes(text(label), text(comment), text(creation));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void add(StoredObject object) {
        if (byId.size() >= MOST_OBJECTS) {
            throw new LimitExceededException("The project holds more than " + MOST_OBJECTS + " objects");
        }
        byId.put(object.id(), object);
    }

    private void join() {
        for (StoredObject object : byId.values()) {
            StoredObject parent = byId.get(object.parentId());
            if (parent != null && parent != object) {
                parent.add(object);
            }
        }
    }

    /** The objects that belong to no other, by ascending id. */
    List<StoredObject> roots() {
        return byId.values().stream().filter(StoredObject::isRoot).toList();
    }

    /** The largest id in use, 0 when there is none. */
    long highestId() {
        return byId.isEmpty() ? 0 : byId.lastEntry().getKey();
    }

    Optional<StoredObject> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<StoredObject> parent(StoredObject object) {
        return find(object.parentId());
    }
}
