package org.scipion.bridge.sets;

import java.sql.SQLException;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.bridge.sqlite.StorageClass;

/** The rows of others that pass a filter. */
final class FilteredRows implements RowCursor {
    private final RowCursor rows;
    private final RowFilter filter;

    FilteredRows(RowCursor rows, RowFilter filter) {
        this.rows = rows;
        this.filter = filter;
    }

    @Override
    public boolean next() throws SQLException {
        while (rows.next()) {
            if (filter.passes(rows)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long id() throws SQLException {
        return rows.id();
    }

    @Override
    public StorageClass storageClass(int column) throws SQLException {
        return rows.storageClass(column);
    }

    @Override
    public long whole(int column) throws SQLException {
        return rows.whole(column);
    }

    @Override
    public double real(int column) throws SQLException {
        return rows.real(column);
    }

    @Override
    public String text(int column) throws SQLException {
        return rows.text(column);
    }
}
