package org.scipion.bridge.sets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.scipion.bridge.sqlite.QueriedRows;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.model.SetColumn;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;
import org.scipion.model.ValueCount;

/** Counts how often each value of a column occurs. */
final class DistinctReader {
    private DistinctReader() {}

    static List<ValueCount> read(Connection connection, SetLayout layout, String path, SetQuery query, int limit)
            throws SQLException {
        String column = layout.column(path);
        FilterSql filter = new FilterSql(layout, query);
        SetColumn.Kind kind = layout.kind(path);
        List<ValueCount> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*), " + column + " FROM "
                + layout.objectsTable() + filter.condition() + " GROUP BY " + column + " ORDER BY 1 DESC, 2 LIMIT ?")) {
            statement.setInt(filter.bind(statement), limit);
            try (ResultSet rows = statement.executeQuery()) {
                RowCursor counted = new QueriedRows(rows);
                while (counted.next()) {
                    values.add(new ValueCount(ItemReader.value(kind, counted, 0, Value.MISSING), rows.getLong(1)));
                }
            }
        }
        return values;
    }
}
