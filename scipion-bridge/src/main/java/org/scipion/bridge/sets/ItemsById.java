package org.scipion.bridge.sets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scipion.bridge.sqlite.QueriedRows;
import org.scipion.model.SetItem;

/** Reads items that are named by their ids. */
final class ItemsById {
    private ItemsById() {}

    /** Items in the order of the ids; those that do not exist are left out. */
    static List<SetItem> read(Connection connection, SetLayout layout, List<Long> ids) throws SQLException {
        // Ids are numbers, so they need no parameters, of which SQLite takes only so many.
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, SetItem> found = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(layout.selectItems() + " WHERE id IN (" + list + ")");
                ResultSet rows = statement.executeQuery()) {
            new ItemReader(layout.schema()).all(new QueriedRows(rows)).forEach(item -> found.put(item.id(), item));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
