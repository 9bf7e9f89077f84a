package org.scipion.bridge.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds tables that can be read without SQLite: their ids number the rows, and no column is computed or collated. */
public final class PlainTables {
    private static final String ID = "id";
    private final Connection connection;

    /** @param connection open while tables are looked for */
    public PlainTables(Connection connection) {
        this.connection = connection;
    }

    /** The table with this name, empty when it is none of these. */
    public Optional<PlainTable> find(String name) throws SQLException {
        // The cookie first: when the tables change in between, it is out of date and the table is left to SQLite.
        int schemaCookie = schemaCookie();
        Optional<Long> rootPage = rootPage(name);
        List<PlainColumn> columns = columns(name);
        return rootPage.isEmpty() || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlainTable(rootPage.get(), schemaCookie, columns));
    }

    private int schemaCookie() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("PRAGMA schema_version");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private Optional<Long> rootPage(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT rootpage FROM sqlite_master "
                + "WHERE type = 'table' AND name = ? AND sql NOT LIKE '%collate%' AND sql NOT LIKE '%without%'")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** The columns in stored order; none when the ids are not the numbers of the rows or a column is not stored. */
    private List<PlainColumn> columns(String table) throws SQLException {
        List<PlainColumn> columns = new ArrayList<>();
        boolean hasId = false;
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT name, upper(type), pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    boolean isId = row.getString(1).equalsIgnoreCase(ID)
                            && row.getString(2).equals("INTEGER");
                    if (row.getInt(4) != 0 || (row.getInt(3) != 0) != isId) {
                        return List.of();
                    }
                    hasId |= isId;
                    columns.add(PlainColumn.of(row.getString(1), row.getString(2)));
                }
            }
        }
        return hasId ? columns : List.of();
    }
}
