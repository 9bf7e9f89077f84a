package org.scipion.bridge.sets;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scipion.bridge.LimitExceededException;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** A filter as an SQL condition with its parameters. */
final class FilterSql {
    private static final int MOST_CONDITIONS = 100;
    private static final int MOST_IDS = 100_000;
    private static final int LONGEST_TEXT = 1000;
    private final SetLayout layout;
    private final List<Object> parameters = new ArrayList<>();
    private final String condition;
    private int conditions;

    FilterSql(SetLayout layout, SetQuery query) {
        this.layout = layout;
        this.condition =
                query.filter().map(filter -> " WHERE (" + sql(filter) + ")").orElse("");
    }

    /**
     * @throws LimitExceededException if the filter has too many parts or a part is too long
     * @throws org.scipion.bridge.ColumnNotFoundException if it names a column that the set does not have
     */
    static void check(SetLayout layout, SetQuery query) {
        new FilterSql(layout, query);
    }

    /** The condition with its {@code WHERE}, or nothing. */
    String condition() {
        return condition;
    }

    /** The condition and another one, with its {@code WHERE}. */
    String conditionAnd(String other) {
        return condition.isEmpty() ? " WHERE " + other : condition + " AND " + other;
    }

    /** Sets the parameters and returns the number of the next one. */
    int bind(PreparedStatement statement) throws SQLException {
        for (int index = 0; index < parameters.size(); index++) {
            statement.setObject(index + 1, parameters.get(index));
        }
        return parameters.size() + 1;
    }

    private String sql(SetFilter filter) {
        if (++conditions > MOST_CONDITIONS) {
            throw new LimitExceededException("A filter may have " + MOST_CONDITIONS + " conditions at most");
        }
        return switch (filter) {
            case SetFilter.Comparison comparison -> comparison(comparison);
            case SetFilter.Contains contains -> contains(contains);
            case SetFilter.Ids ids -> ids(ids);
            case SetFilter.All all -> joined(all.conditions(), " AND ", "1");
            case SetFilter.Any any -> joined(any.conditions(), " OR ", "0");
        };
    }

    private String joined(List<SetFilter> filters, String operator, String whenNone) {
        return filters.isEmpty()
                ? whenNone
                : filters.stream().map(this::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    private String comparison(SetFilter.Comparison comparison) {
        String column = layout.column(comparison.column());
        if (comparison.value() instanceof Value.Missing) {
            return column + (comparison.operator() == SetFilter.Operator.EQUAL ? " IS NULL" : " IS NOT NULL");
        }
        parameters.add(parameter(comparison.value()));
        return column + symbol(comparison.operator()) + "?";
    }

    private static Object parameter(Value value) {
        return switch (value) {
            case Value.Whole whole -> whole.number();
            case Value.Real real -> real.number();
            case Value.Flag flag -> flag.isTrue() ? 1L : 0L;
            case Value.Text text -> text.text();
            case Value.Missing missing -> missing.text();
        };
    }

    private static String symbol(SetFilter.Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private String contains(SetFilter.Contains contains) {
        if (contains.text().length() > LONGEST_TEXT) {
            throw new LimitExceededException("A filter may look for " + LONGEST_TEXT + " characters at most");
        }
        parameters.add(
                "%" + contains.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        return layout.column(contains.column()) + " LIKE ? ESCAPE '\\'";
    }

    /** Ids are numbers, so they need no parameters, of which SQLite takes only so many. */
    private static String ids(SetFilter.Ids ids) {
        if (ids.ids().size() > MOST_IDS) {
            throw new LimitExceededException("A filter may name " + MOST_IDS + " ids at most");
        }
        return "id IN (" + ids.ids().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }
}
