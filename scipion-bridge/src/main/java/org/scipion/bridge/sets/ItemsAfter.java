package org.scipion.bridge.sets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;

/** Reads the items that follow an id: the next page, however far into the set, at the price of the first. */
final class ItemsAfter {
    private ItemsAfter() {}

    static List<SetItem> read(Connection connection, SetLayout layout, SetQuery query, long id, int limit)
            throws SQLException {
        FilterSql filter = new FilterSql(layout, query);
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM " + layout.objectsTable()
                + filter.conditionAnd("id > ?") + " ORDER BY id LIMIT " + limit)) {
            statement.setLong(filter.bind(statement), id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ItemsById.read(connection, layout, ids);
    }
}
