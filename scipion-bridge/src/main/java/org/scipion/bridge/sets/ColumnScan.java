package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.model.SetQuery;

/** Goes through the numbers of one column in portions; what is no finite number comes as NaN. */
final class ColumnScan {
    private static final int PORTION = 50_000;
    private final SetRows rows;
    private final String column;
    private final SetQuery query;

    ColumnScan(Path file, SetLayout layout, String column, SetQuery query) {
        this.rows = new SetRows(file, layout);
        this.column = column;
        this.query = query;
    }

    void forEach(DoubleConsumer consumer) {
        Portion portion = new Portion(Long.MIN_VALUE, new double[PORTION]);
        while (portion.numbers.length == PORTION) {
            portion = rows.read(List.of(column), query, portion.last, ColumnScan::portion);
            Arrays.stream(portion.numbers).forEach(consumer);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Portion(long last, double[] numbers) {}

    private static Portion portion(RowCursor rows) throws SQLException {
        double[] numbers = new double[PORTION];
        long last = 0;
        int count = 0;
        while (count < PORTION && rows.next()) {
            last = rows.id();
            numbers[count++] = number(rows);
        }
        return new Portion(last, Arrays.copyOf(numbers, count));
    }

    private static double number(RowCursor rows) throws SQLException {
        double number = switch (rows.storageClass(0)) {
            case WHOLE -> (double) rows.whole(0);
            case REAL -> rows.real(0);
            case NULL, TEXT, BLOB -> Double.NaN;
        };
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
