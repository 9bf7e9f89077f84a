package org.scipion.bridge.sets;

import java.sql.SQLException;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.bridge.sqlite.StorageClass;

/** The rows of others that pass a filter, up to an id. */
final class FilteredRows implements RowCursor {
    private final RowCursor rows;
    private final RowFilter filter;
    private final long last;

    FilteredRows(RowCursor rows, RowFilter filter, long last) {
        this.rows = rows;
        this.filter = filter;
        this.last = last;
    }

    @Override
    public boolean next() throws SQLException {
        while (rows.next() && rows.id() <= last) {
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

    @Override
    public String lastPart(int column) throws SQLException {
        return rows.lastPart(column);
    }

    @Override
    public byte[] bytes(int column) throws SQLException {
        return rows.bytes(column);
    }

    @Override
    public int compareText(int column, byte[] other) throws SQLException {
        return rows.compareText(column, other);
    }
}
