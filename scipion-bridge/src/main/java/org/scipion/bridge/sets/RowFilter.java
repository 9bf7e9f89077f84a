package org.scipion.bridge.sets;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scipion.bridge.sqlite.NotPlainException;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.bridge.sqlite.StorageClass;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/**
 * Tells which rows pass a filter, as {@link FilterSql} tells SQLite. Where the two might differ, because of the ways in
 * which SQLite converts what it compares, the rows count as not plain.
 */
final class RowFilter {
    private final SetLayout layout;
    private final int firstColumn;
    private final List<String> paths = new ArrayList<>();
    private RowTest test = rows -> true;

    private RowFilter(SetLayout layout, int firstColumn) {
        this.layout = layout;
        this.firstColumn = firstColumn;
    }

    private interface RowTest {
        boolean passes(RowCursor rows) throws SQLException;
    }

    /**
     * The filter of a query, empty when only SQLite can tell.
     *
     * @param firstColumn number that the first of the filter's own columns will have
     */
    static Optional<RowFilter> of(SetLayout layout, SetQuery query, int firstColumn) {
        RowFilter filter = new RowFilter(layout, firstColumn);
        try {
            query.filter().ifPresent(condition -> filter.test = filter.test(condition));
            return Optional.of(filter);
        } catch (NotPlainException leftToSqlite) {
            return Optional.empty();
        }
    }

    /** The columns that the filter looks at. */
    List<String> paths() {
        return paths;
    }

    boolean passes(RowCursor rows) throws SQLException {
        return test.passes(rows);
    }

    private RowTest test(SetFilter filter) {
        return switch (filter) {
            case SetFilter.Comparison comparison -> comparison(comparison);
            case SetFilter.Contains contains -> contains(contains);
            case SetFilter.Ids ids ->
                throw new NotPlainException("SQLite finds rows by their ids without going through all");
            case SetFilter.All all ->
                all(all.conditions().stream().map(this::test).toList());
            case SetFilter.Any any ->
                any(any.conditions().stream().map(this::test).toList());
        };
    }

    private static RowTest all(List<RowTest> tests) {
        return rows -> {
            for (RowTest test : tests) {
                if (!test.passes(rows)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static RowTest any(List<RowTest> tests) {
        return rows -> {
            for (RowTest test : tests) {
                if (test.passes(rows)) {
                    return true;
                }
            }
            return false;
        };
    }

    private int column(String path) {
        if (path.equals("id")) {
            throw new NotPlainException("SQLite finds rows by their ids without going through all");
        }
        paths.add(path);
        return firstColumn + paths.size() - 1;
    }

    private RowTest comparison(SetFilter.Comparison comparison) {
        int column = column(comparison.column());
        boolean isNumeric = isNumeric(comparison.column());
        return switch (comparison.value()) {
            case Value.Missing missing -> {
                boolean wanted = comparison.operator() == SetFilter.Operator.EQUAL;
                yield rows -> (rows.storageClass(column) == StorageClass.NULL) == wanted;
            }
            case Value.Real real when isNumeric -> comparedNumber(column, comparison.operator(), real.number());
            case Value.Whole whole
            when isNumeric && NumberKey.isExact(whole.number()) ->
                comparedNumber(column, comparison.operator(), (double) whole.number());
            case Value.Flag flag when isNumeric -> comparedNumber(column, comparison.operator(), flag.isTrue() ? 1 : 0);
            default -> throw new NotPlainException("SQLite converts what it compares with text");
        };
    }

    private boolean isNumeric(String path) {
        return switch (layout.kind(path)) {
            case WHOLE, REAL, FLAG -> true;
            case TEXT, LIST, MATRIX, OBJECT -> false;
        };
    }

    private static RowTest comparedNumber(int column, SetFilter.Operator operator, double number) {
        if (Double.isNaN(number)) {
            throw new NotPlainException("What is not a number has no place among numbers");
        }
        return rows -> rows.storageClass(column) != StorageClass.NULL
                && holds(operator, Double.compare(NumberKey.number(rows, column), number + 0.0));
    }

    private static boolean holds(SetFilter.Operator operator, int comparison) {
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }

    private RowTest contains(SetFilter.Contains contains) {
        int column = column(contains.column());
        if (contains.text().indexOf('\0') >= 0) {
            throw new NotPlainException("SQLite ends what it looks for at a zero");
        }
        TextSearch search = new TextSearch(contains.text());
        return rows -> switch (rows.storageClass(column)) {
            case NULL -> false;
            case TEXT -> search.isFoundIn(rows.text(column));
            default -> throw new NotPlainException("SQLite writes numbers in its own way");
        };
    }
}
