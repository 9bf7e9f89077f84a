package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.DoubleConsumer;
import org.scipion.bridge.sqlite.Database;
import org.scipion.model.SetQuery;

/** Goes through the numbers of one column in portions; what is no finite number comes as NaN. */
final class ColumnScan {
    private static final int PORTION = 50_000;
    private final Path file;
    private final SetLayout layout;
    private final String column;
    private final FilterSql filter;

    ColumnScan(Path file, SetLayout layout, String column, SetQuery query) {
        this.file = file;
        this.layout = layout;
        this.column = layout.column(column);
        this.filter = new FilterSql(layout, query);
    }

    void forEach(DoubleConsumer consumer) {
        Portion portion = new Portion(Long.MIN_VALUE, PORTION);
        while (portion.count == PORTION) {
            long after = portion.last;
            portion = Database.read(file, connection -> read(connection, after, consumer));
        }
    }

    private record Portion(long last, int count) {}

    private Portion read(Connection connection, long after, DoubleConsumer consumer) throws SQLException {
        String sql = "SELECT id, " + column + ", typeof(" + column + ") IN ('integer', 'real') FROM "
                + layout.objectsTable() + filter.conditionAnd("id > ?") + " ORDER BY id LIMIT " + PORTION;
        long last = after;
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(filter.bind(statement), after);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    double number = rows.getInt(3) == 0 ? Double.NaN : rows.getDouble(2);
                    consumer.accept(Double.isFinite(number) ? number : Double.NaN);
                    count++;
                }
            }
        }
        return new Portion(last, count);
    }
}
