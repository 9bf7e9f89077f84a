package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.Deadline;
import org.scipion.bridge.sqlite.QueriedRows;
import org.scipion.bridge.sqlite.RowsReading;
import org.scipion.model.SetQuery;

/** Rows of a set by ascending id: from the pages of its file where these are plain, else as SQLite finds them. */
final class SetRows {
    private final Path file;
    private final SetLayout layout;

    SetRows(Path file, SetLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Reads rows that pass a query's filter.
     *
     * @param paths the columns to read
     * @param after the rows with larger ids are read
     */
    <T> T read(List<String> paths, SetQuery query, long after, RowsReading<T> reading) {
        return readPlain(paths, query, IdSpan.after(after), Deadline.usual(), reading)
                .orElseGet(() -> Database.read(file, connection -> ask(connection, paths, query, after, reading)));
    }

    /** The rows of a span of ids; empty when only SQLite can read them. */
    <T> Optional<T> readPlain(
            List<String> paths, SetQuery query, IdSpan span, Deadline deadline, RowsReading<T> reading) {
        FilterSql.check(layout, query);
        Optional<RowFilter> filter = RowFilter.of(layout, query, paths.size());
        if (layout.plain().isEmpty() || filter.isEmpty() || paths.contains("id")) {
            return Optional.empty();
        }
        List<String> names =
                new ArrayList<>(paths.stream().map(layout::storedName).toList());
        filter.get().paths().forEach(path -> names.add(layout.storedName(path)));
        return layout.plain()
                .get()
                .read(
                        file,
                        names,
                        span.after(),
                        deadline,
                        rows -> reading.from(new FilteredRows(rows, filter.get(), span.last())));
    }

    private <T> T ask(Connection connection, List<String> paths, SetQuery query, long after, RowsReading<T> reading)
            throws SQLException {
        FilterSql filter = new FilterSql(layout, query);
        String columns = paths.stream().map(path -> ", " + layout.column(path)).collect(Collectors.joining());
        try (PreparedStatement statement = connection.prepareStatement("SELECT id" + columns + " FROM "
                + layout.objectsTable() + filter.conditionAnd("id > ?") + " ORDER BY id")) {
            statement.setLong(filter.bind(statement), after);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(new QueriedRows(rows));
            }
        }
    }
}
