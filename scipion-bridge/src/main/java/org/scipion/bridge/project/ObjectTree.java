package org.scipion.bridge.project;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.Deadline;
import org.scipion.bridge.sqlite.PlainTables;
import org.scipion.bridge.sqlite.QueriedRows;
import org.scipion.bridge.sqlite.RowCursor;

/** The objects of a project database, joined to trees by their parents. Rows that hang in no tree are left out. */
final class ObjectTree {
    private static final int MOST_OBJECTS = 2_000_000;
    private static final long MOST_TEXT = 100L << 20;
    private final List<StoredObject> byId = new ArrayList<>();
    private long text;

    private ObjectTree() {}

    /** Reads every object of a project's database. */
    static ObjectTree read(Path file) {
        return read(file, ObjectRows.EVERY, "id > 0");
    }

    /** Reads only the tree of one root. */
    static ObjectTree read(Path file, long rootId) {
        // A root's id is a number, so it needs no parameter.
        return read(file, ObjectRows.ofRoot(rootId), "id = " + rootId + " OR name GLOB '" + rootId + ".*'");
    }

    private static ObjectTree read(Path file, ObjectRows.Choice choice, String condition) {
        return Database.read(file, connection -> new PlainTables(connection).find("Objects"))
                .flatMap(table -> table.read(file, ObjectRows.COLUMNS, 0, Deadline.usual(), rows -> of(rows, choice)))
                .orElseGet(() -> ask(file, condition));
    }

    private static ObjectTree ask(Path file, String condition) {
        String sql = "SELECT id, " + String.join(", ", ObjectRows.COLUMNS) + " FROM Objects WHERE " + condition
                + " ORDER BY id";
        return Database.read(file, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                return of(new QueriedRows(rows), ObjectRows.EVERY);
            }
        });
    }

    private static ObjectTree of(RowCursor rows, ObjectRows.Choice choice) throws SQLException {
        ObjectTree tree = new ObjectTree();
        new ObjectRows(rows, choice).forEach(tree::add);
        return tree.joined();
    }

    /** Ids ascend; one that comes again is no object of Scipion's. */
    private void add(StoredObject object) {
        if (byId.size() >= MOST_OBJECTS) {
            throw new LimitExceededException("The project holds more than " + MOST_OBJECTS + " objects");
        }
        text += object.value().map(String::length).orElse(0) + object.notes().length();
        if (text > MOST_TEXT) {
            throw new LimitExceededException("The project holds more than " + MOST_TEXT + " characters of text");
        }
        if (object.id() > highestId()) {
            byId.add(object);
        }
    }

    private ObjectTree joined() {
        @Nullable StoredObject parent = null;
        for (StoredObject object : byId) {
            if (parent == null || parent.id() != object.parentId()) {
                parent = at(object.parentId());
            }
            if (parent != null && parent != object) {
                parent.add(object);
            }
        }
        return this;
    }

    /** The objects that belong to no other, by ascending id. */
    List<StoredObject> roots() {
        return byId.stream().filter(StoredObject::isRoot).toList();
    }

    /** The largest id in use, 0 when there is none. */
    long highestId() {
        return byId.isEmpty() ? 0 : byId.getLast().id();
    }

    Optional<StoredObject> find(long id) {
        return Optional.ofNullable(at(id));
    }

    private @Nullable StoredObject at(long id) {
        int from = 0;
        int to = byId.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (byId.get(middle).id() < id) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < byId.size() && byId.get(from).id() == id ? byId.get(from) : null;
    }

    Optional<StoredObject> parent(StoredObject object) {
        return find(object.parentId());
    }
}
