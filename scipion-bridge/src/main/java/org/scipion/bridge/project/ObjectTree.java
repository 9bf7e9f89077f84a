package org.scipion.bridge.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.scipion.bridge.LimitExceededException;

/** The objects of a project database, joined to trees by their parents. Rows that hang in no tree are left out. */
final class ObjectTree {
    private static final int MOST_OBJECTS = 10_000_000;
    private final SequencedMap<Long, StoredObject> byId = new LinkedHashMap<>();

    private ObjectTree() {}

    static ObjectTree read(Connection connection) throws SQLException {
        ObjectTree tree = new ObjectTree();
        new ObjectRows(tree::add).readAll(connection);
        return tree.joined();
    }

    /** Reads only the tree of one root. */
    static ObjectTree read(Connection connection, long rootId) throws SQLException {
        ObjectTree tree = new ObjectTree();
        new ObjectRows(tree::add).readTree(connection, rootId);
        return tree.joined();
    }

    private void add(StoredObject object) {
        if (byId.size() >= MOST_OBJECTS) {
            throw new LimitExceededException("The project holds more than " + MOST_OBJECTS + " objects");
        }
        byId.put(object.id(), object);
    }

    private ObjectTree joined() {
        for (StoredObject object : byId.values()) {
            StoredObject parent = byId.get(object.parentId());
            if (parent != null && parent != object) {
                parent.add(object);
            }
        }
        return this;
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
