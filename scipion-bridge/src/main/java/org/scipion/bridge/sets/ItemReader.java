package org.scipion.bridge.sets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetSchema;
import org.scipion.model.Value;

/** Makes items of rows that begin with id, enabled, label and comment. */
final class ItemReader {
    private static final int FIRST_VALUE = 5;
    private final SetSchema schema;
    private final SetColumn.Kind[] kinds;

    ItemReader(SetSchema schema) {
        this.schema = schema;
        this.kinds = schema.columns().stream().map(SetColumn::kind).toArray(SetColumn.Kind[]::new);
    }

    SetItem read(ResultSet row) throws SQLException {
        Value[] values = new Value[kinds.length];
        for (int index = 0; index < kinds.length; index++) {
            values[index] = read(kinds[index], row, FIRST_VALUE + index);
        }
        return new SetItem(
                schema,
                row.getLong(1),
                row.getInt(2) != 0,
                Objects.requireNonNullElse(row.getString(3), ""),
                Objects.requireNonNullElse(row.getString(4), ""),
                asList(values));
    }

    /**
     * Asks first for what the column's kind lets expect, which takes one call into SQLite instead of two; only what then
     * looks like nothing is asked for its type.
     */
    private static Value read(SetColumn.Kind kind, ResultSet row, int column) throws SQLException {
        return switch (kind) {
            case REAL -> {
                double number = row.getDouble(column);
                yield number == 0 ? value(kind, row.getObject(column)) : new Value.Real(number);
            }
            case WHOLE -> {
                long number = row.getLong(column);
                yield number == 0 ? value(kind, row.getObject(column)) : new Value.Whole(number);
            }
            case TEXT, LIST, MATRIX -> {
                String text = row.getString(column);
                yield text == null ? value(kind, null) : new Value.Text(text);
            }
            default -> value(kind, row.getObject(column));
        };
    }

    private static List<Value> asList(Value[] values) {
        return Arrays.asList(values);
    }

    /** SQLite lets any column hold anything: what does not fit a column's kind stays what it is. */
    static Value value(SetColumn.Kind kind, @Nullable Object stored) {
        return switch (stored) {
            case null -> kind == SetColumn.Kind.LIST ? new Value.Text("") : Value.MISSING;
            case Number number -> ofNumber(kind, number);
            case String text -> ofText(kind, text);
            default -> new Value.Text("");
        };
    }

    private static Value ofNumber(SetColumn.Kind kind, Number number) {
        return switch (kind) {
            case FLAG -> new Value.Flag(number.doubleValue() != 0);
            case REAL -> new Value.Real(number.doubleValue());
            case WHOLE -> new Value.Whole(number.longValue());
            default -> number instanceof Double real ? new Value.Real(real) : new Value.Whole(number.longValue());
        };
    }

    private static Value ofText(SetColumn.Kind kind, String text) {
        return switch (kind) {
            case FLAG -> new Value.Flag(text.strip().equals("1") || text.strip().equalsIgnoreCase("true"));
            default -> new Value.Text(text);
        };
    }
}
