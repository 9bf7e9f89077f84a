package org.scipion.preview.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.DatabaseDescription.ColumnFacts;
import org.scipion.preview.Limits;
import org.scipion.preview.TablePage;
import org.scipion.preview.format.PageRequest;

/** Rows of one table; the database itself cuts long text and describes blobs, so that neither is read whole. */
final class Rows {

    private final ReadOnlyConnection connection;
    private final Schema.Relation relation;
    private final Limits limits;

    Rows(ReadOnlyConnection connection, Schema.Relation relation, Limits limits) {
        this.connection = connection;
        this.relation = relation;
        this.limits = limits;
    }

    TablePage page(PageRequest request) throws SQLException {
        List<String> columns = columnNames(limits.columns());
        List<List<@Nullable Object>> found =
                cells(columns, limits.cellCharacters(), request.offset(), request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<List<String>> rows =
                found.stream().limit(request.limit()).map(Rows::asText).toList();
        return new TablePage(relation.name(), columns, rows, request.offset(), more);
    }

    List<String> columnNames(int most) throws SQLException {
        return Schema.columns(connection, relation, most).stream()
                .map(ColumnFacts::name)
                .toList();
    }

    List<List<@Nullable Object>> cells(List<String> columns, int longestText, long offset, int limit)
            throws SQLException {
        if (columns.isEmpty()) {
            return List.of();
        }
        String selected =
                columns.stream().map(name -> bounded(name, longestText)).collect(Collectors.joining(", "));
        String sql = "SELECT " + selected + " FROM " + relation.quoted() + " LIMIT " + limit + " OFFSET " + offset;
        return connection.rows(sql, limit, row -> read(row, columns.size()));
    }

    private static String bounded(String name, int longestText) {
        String column = Schema.quoted(name);
        return "CASE typeof(" + column + ") WHEN 'blob' THEN '<bytes ' || length(" + column + ") || '>'"
                + " WHEN 'text' THEN CASE WHEN length(" + column + ") > " + longestText + " THEN substr(" + column
                + ", 1, "
                + longestText + ") || '...' ELSE " + column + " END ELSE " + column + " END";
    }

    private static List<@Nullable Object> read(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object cell = row.getObject(i);
            cells.add(cell instanceof Integer number ? Long.valueOf(number) : cell);
        }
        return cells;
    }

    private static List<String> asText(List<@Nullable Object> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
    }
}
