package org.scipion.bridge.sets;

import java.sql.SQLException;
import java.util.Arrays;
import org.scipion.bridge.sqlite.NotPlainException;
import org.scipion.bridge.sqlite.RowCursor;

/** Sorts by the bytes of texts in UTF-8; what is missing comes first. */
final class TextSort implements SortKey<TextSort.Text> {
    private static final Text MISSING = new Text(new byte[0]);

    /** An encoded text; the one that stands for none is known by being the same object. */
    @SuppressWarnings("ArrayRecordComponent")
    record Text(byte[] bytes) {}

    @Override
    public Text of(RowCursor rows) throws SQLException {
        return isMissing(rows) ? MISSING : new Text(rows.bytes(0));
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public int compare(RowCursor rows, Text key) throws SQLException {
        if (isMissing(rows)) {
            return key == MISSING ? 0 : -1;
        }
        return key == MISSING ? 1 : rows.compareText(0, key.bytes());
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public int compare(Text first, Text second) {
        if (first == MISSING || second == MISSING) {
            return Boolean.compare(second == MISSING, first == MISSING);
        }
        return Arrays.compareUnsigned(first.bytes(), second.bytes());
    }

    private static boolean isMissing(RowCursor rows) throws SQLException {
        return switch (rows.storageClass(0)) {
            case NULL -> true;
            case TEXT -> false;
            default -> throw new NotPlainException("The column holds what is no text");
        };
    }
}
