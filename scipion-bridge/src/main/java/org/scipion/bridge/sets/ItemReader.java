package org.scipion.bridge.sets;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.bridge.sqlite.StorageClass;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetSchema;
import org.scipion.model.Value;

/** Makes items of rows whose columns are those of {@link SetLayout#itemPaths}. Not for several threads. */
final class ItemReader {
    private static final int ENABLED = 0;
    private static final int LABEL = 1;
    private static final int COMMENT = 2;
    private static final int FIRST_VALUE = 3;
    private static final Value EMPTY = new Value.Text("");
    private static final Value TRUE = new Value.Flag(true);
    private static final Value FALSE = new Value.Flag(false);
    private final SetSchema schema;
    private final SetColumn.Kind[] kinds;
    private final Value[] latest;

    ItemReader(SetSchema schema) {
        this.schema = schema;
        this.kinds = schema.columns().stream().map(SetColumn::kind).toArray(SetColumn.Kind[]::new);
        this.latest = new Value[kinds.length];
        Arrays.fill(latest, Value.MISSING);
    }

    List<SetItem> all(RowCursor rows) throws SQLException {
        List<SetItem> items = new ArrayList<>();
        while (rows.next()) {
            items.add(read(rows));
        }
        return items;
    }

    SetItem read(RowCursor row) throws SQLException {
        for (int index = 0; index < kinds.length; index++) {
            latest[index] = value(kinds[index], row, FIRST_VALUE + index, latest[index]);
        }
        return new SetItem(schema, row.id(), isEnabled(row), text(row, LABEL), text(row, COMMENT), List.of(latest));
    }

    private static boolean isEnabled(RowCursor row) throws SQLException {
        return value(SetColumn.Kind.FLAG, row, ENABLED, Value.MISSING) instanceof Value.Flag flag && flag.isTrue();
    }

    private static String text(RowCursor row, int column) throws SQLException {
        return value(SetColumn.Kind.TEXT, row, column, Value.MISSING).text();
    }

    /**
     * SQLite lets any column hold anything: what does not fit a column's kind stays what it is. Neighbouring items often
     * have a value in common: then it is the same object.
     */
    static Value value(SetColumn.Kind kind, RowCursor row, int column, Value latest) throws SQLException {
        StorageClass stored = row.storageClass(column);
        return switch (stored) {
            case NULL -> kind == SetColumn.Kind.LIST ? EMPTY : Value.MISSING;
            case WHOLE -> ofWhole(kind, row.whole(column), latest);
            case REAL -> ofReal(kind, row.real(column), latest);
            case TEXT -> ofText(kind, row.text(column), latest);
            case BLOB -> EMPTY;
        };
    }

    private static Value ofWhole(SetColumn.Kind kind, long number, Value latest) {
        return switch (kind) {
            case FLAG -> number != 0 ? TRUE : FALSE;
            case REAL -> ofReal(kind, (double) number, latest);
            default ->
                latest instanceof Value.Whole whole && whole.number() == number ? latest : new Value.Whole(number);
        };
    }

    private static Value ofReal(SetColumn.Kind kind, double number, Value latest) {
        return switch (kind) {
            case FLAG -> number != 0 ? TRUE : FALSE;
            case WHOLE -> new Value.Whole((long) number);
            default ->
                latest instanceof Value.Real real && isSame(real.number(), number) ? latest : new Value.Real(number);
        };
    }

    private static boolean isSame(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    @SuppressWarnings("ReferenceEquality")
    private static Value ofText(SetColumn.Kind kind, String text, Value latest) {
        if (kind == SetColumn.Kind.FLAG) {
            return text.strip().equals("1") || text.strip().equalsIgnoreCase("true") ? TRUE : FALSE;
        }
        return latest instanceof Value.Text known && known.text() == text ? latest : new Value.Text(text);
    }
}
