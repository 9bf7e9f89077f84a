package org.scipion.bridge.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.MalformedDataException;

/**
 * Reads rows of the table of objects in the order of their ids. SQLite packs some thousand rows into one JSON text: to
 * fetch that and take it apart is several times faster than to fetch each value by itself.
 */
final class ObjectRows {
    private static final int PORTION = 4096;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final String PACKED =
            "SELECT json_group_array(json_array(id, ifnull(parent_id, 0), name, classname, "
                    + "substr(value, 1, " + LONGEST_VALUE
                    + "), label, comment, CASE WHEN parent_id IS NULL THEN creation END)) "
                    + "FROM (SELECT * FROM Objects WHERE %s ORDER BY id LIMIT " + PORTION + ")";
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> names = new HashMap<>();
    private final Consumer<StoredObject> consumer;
    private long last;

    ObjectRows(Consumer<StoredObject> consumer) {
        this.consumer = consumer;
    }

    void readAll(Connection connection) throws SQLException {
        read(connection, "id > ?");
    }

    /** Reads only the rows of one root's tree. */
    void readTree(Connection connection, long rootId) throws SQLException {
        // A root's id is a number, so it needs no parameter.
        read(connection, "id > ? AND (id = " + rootId + " OR name GLOB '" + rootId + ".*')");
    }

    private void read(Connection connection, String condition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PACKED.replace("%s", condition))) {
            int count = PORTION;
            while (count == PORTION) {
                statement.setLong(1, last);
                try (ResultSet row = statement.executeQuery()) {
                    count = row.next() ? unpack(row.getBytes(1)) : 0;
                }
            }
        }
    }

    private int unpack(byte[] packed) {
        int count = 0;
        try (JsonParser parser = JSON.createParser(packed)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                StoredObject object = object(parser);
                consumer.accept(object);
                last = object.id();
                count++;
            }
        } catch (IOException e) {
            throw new MalformedDataException("its table of objects holds what is no text: " + e.getMessage(), e);
        }
        return count;
    }

    private StoredObject object(JsonParser parser) throws IOException {
        long id = parser.nextLongValue(0);
        long parentId = parser.nextLongValue(0);
        String name = name(next(parser));
        String className = shared(next(parser));
        parser.nextToken();
        String value = parser.getValueAsString();
        StoredObject.Notes notes = notes(next(parser), next(parser), next(parser));
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
        return new StoredObject(id, parentId, name, className, value, notes);
    }

    private static @Nullable String next(JsonParser parser) throws IOException {
        parser.nextToken();
        return parser.getValueAsString();
    }

    /** The attribute's own name, without the ids of its ancestors. */
    private String name(@Nullable String path) {
        return path == null ? "" : shared(path.substring(path.lastIndexOf('.') + 1));
    }

    /** The same few names come again and again. */
    private String shared(@Nullable String name) {
        return names.computeIfAbsent(Objects.requireNonNullElse(name, ""), same -> same);
    }

    private static StoredObject.Notes notes(
            @Nullable String label, @Nullable String comment, @Nullable String creation) {
        String labelText = Objects.requireNonNullElse(label, "");
        String commentText = Objects.requireNonNullElse(comment, "");
        return labelText.isEmpty() && commentText.isEmpty() && creation == null
                ? StoredObject.Notes.NONE
                : new StoredObject.Notes(labelText, commentText, Objects.requireNonNullElse(creation, ""));
    }
}
