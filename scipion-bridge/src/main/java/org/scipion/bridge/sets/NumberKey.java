package org.scipion.bridge.sets;

import java.sql.SQLException;
import org.scipion.bridge.sqlite.NotPlainException;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.bridge.sqlite.StorageClass;

/** Numbers of rows as SQLite compares them, and as keys that sort like them. */
final class NumberKey {
    private static final long MOST_EXACT = 1L << 53;

    private NumberKey() {}

    /** Whether a whole number is the same as a real one. */
    static boolean isExact(long number) {
        return number >= -MOST_EXACT && number <= MOST_EXACT;
    }

    /** The number in a column; no negative zero. */
    static double number(RowCursor rows, int column) throws SQLException {
        StorageClass stored = rows.storageClass(column);
        if (stored == StorageClass.REAL) {
            return rows.real(column) + 0.0;
        }
        if (stored == StorageClass.WHOLE && isExact(rows.whole(column))) {
            return (double) rows.whole(column);
        }
        throw new NotPlainException("The column holds what is no number of ordinary size");
    }

    /** A key that sorts as the number in a column does; what is missing comes first, and last when descending. */
    static long of(RowCursor rows, int column, boolean descending) throws SQLException {
        long key = rows.storageClass(column) == StorageClass.NULL ? Long.MIN_VALUE : ofNumber(number(rows, column));
        return descending ? ~key : key;
    }

    /** The bits of negative numbers ascend while the numbers descend. */
    private static long ofNumber(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }
}
