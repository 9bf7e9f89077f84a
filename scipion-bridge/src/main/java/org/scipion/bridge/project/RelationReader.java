package org.scipion.bridge.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scipion.bridge.LimitExceededException;
import org.scipion.model.Relation;

/** Reads the table of relations. */
final class RelationReader {
    private static final int MOST_RELATIONS = 1_000_000;

    private RelationReader() {}

    static List<Relation> read(Connection connection) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT parent_id, name, object_parent_id, "
                        + "object_parent_extended, object_child_id, object_child_extended FROM Relations ORDER BY id LIMIT "
                        + (MOST_RELATIONS + 1));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                relations.add(new Relation(row.getLong(1), text(row, 2), side(row, 3), side(row, 5)));
            }
        }
        if (relations.size() > MOST_RELATIONS) {
            throw new LimitExceededException("The project holds more than " + MOST_RELATIONS + " relations");
        }
        return List.copyOf(relations);
    }

    private static Relation.Side side(ResultSet row, int column) throws SQLException {
        return new Relation.Side(row.getLong(column), text(row, column + 1));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
