package org.scipion.bridge.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows that SQLite found; the id is the first column of the result. */
public final class QueriedRows implements RowCursor {
    private static final int FIRST_COLUMN = 2;
    private final ResultSet rows;

    /** @param rows a result before its first row */
    public QueriedRows(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() throws SQLException {
        return rows.next();
    }

    @Override
    public long id() throws SQLException {
        return rows.getLong(1);
    }

    @Override
    public StorageClass storageClass(int column) throws SQLException {
        @Nullable Object value = rows.getObject(FIRST_COLUMN + column);
        return switch (value) {
            case null -> StorageClass.NULL;
            case Double real -> StorageClass.REAL;
            case Number whole -> StorageClass.WHOLE;
            case String text -> StorageClass.TEXT;
            default -> StorageClass.BLOB;
        };
    }

    @Override
    public long whole(int column) throws SQLException {
        return rows.getLong(FIRST_COLUMN + column);
    }

    @Override
    public double real(int column) throws SQLException {
        return rows.getDouble(FIRST_COLUMN + column);
    }

    @Override
    public String text(int column) throws SQLException {
        return rows.getString(FIRST_COLUMN + column);
    }

    @Override
    public String lastPart(int column) throws SQLException {
        String text = text(column);
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Override
    public byte[] bytes(int column) throws SQLException {
        return text(column).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareText(int column, byte[] other) throws SQLException {
        return Arrays.compareUnsigned(bytes(column), other);
    }
}
