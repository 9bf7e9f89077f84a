package org.scipion.bridge.project;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.bridge.sqlite.StorageClass;
import org.scipion.model.Value;

/** Makes stored objects of the rows of the table of objects. */
final class ObjectRows {
    /** The columns to read, in the order in which they are taken. */
    static final List<String> COLUMNS =
            List.of("parent_id", "name", "classname", "value", "label", "comment", "creation");

    private static final int PARENT = 0;
    private static final int NAME = 1;
    private static final int CLASS = 2;
    private static final int VALUE = 3;
    private static final int LABEL = 4;
    private static final int COMMENT = 5;
    private static final int CREATION = 6;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final long NO_TREE = -1;

    /** Every row. */
    static final Choice EVERY = (rows, id) -> true;

    private final RowCursor rows;
    private final Choice choice;

    ObjectRows(RowCursor rows, Choice choice) {
        this.rows = rows;
        this.choice = choice;
    }

    /** Which rows are wanted, by their ids and full names. */
    interface Choice {
        boolean includes(ObjectRows rows, long id) throws SQLException;
    }

    /** The rows of one root's tree: their names begin with its id. */
    static Choice ofRoot(long rootId) {
        String beginning = rootId + ".";
        return (rows, id) -> id == rootId || rows.textOrNone(NAME).startsWith(beginning);
    }

    void forEach(Consumer<StoredObject> consumer) throws SQLException {
        while (rows.next()) {
            if (choice.includes(this, rows.id())) {
                consumer.accept(object());
            }
        }
    }

    private StoredObject object() throws SQLException {
        long parentId = parentId();
        return new StoredObject(rows.id(), parentId, name(), textOrNone(CLASS), text(VALUE), notes(parentId == 0));
    }

    /** Stored names begin with those of the ancestors. */
    private String name() throws SQLException {
        return rows.storageClass(NAME) == StorageClass.TEXT ? rows.lastPart(NAME) : textOrNone(NAME);
    }

    private long parentId() throws SQLException {
        return switch (rows.storageClass(PARENT)) {
            case NULL -> 0;
            case WHOLE -> rows.whole(PARENT) > 0 ? rows.whole(PARENT) : NO_TREE;
            case REAL, TEXT, BLOB -> NO_TREE;
        };
    }

    private StoredObject.Notes notes(boolean isRoot) throws SQLException {
        String label = textOrNone(LABEL);
        String comment = textOrNone(COMMENT);
        return isRoot || !label.isEmpty() || !comment.isEmpty()
                ? new StoredObject.Notes(label, comment, textOrNone(CREATION))
                : StoredObject.Notes.NONE;
    }

    private String textOrNone(int column) throws SQLException {
        String text = text(column);
        return text == null ? "" : text;
    }

    private @Nullable String text(int column) throws SQLException {
        StorageClass stored = rows.storageClass(column);
        return switch (stored) {
            case NULL -> null;
            case TEXT -> shortened(rows.text(column));
            case WHOLE -> Long.toString(rows.whole(column));
            case REAL -> new Value.Real(rows.real(column)).text();
            case BLOB ->
                throw new MalformedDataException(
                        "object " + rows.id() + " of its table of objects holds bytes where text belongs");
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }
}
