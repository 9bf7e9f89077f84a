package org.scipion.server.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scipion.model.SetFilter;
import org.scipion.model.SetFilter.Operator;
import org.scipion.model.Value;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.InvalidFieldsException;

/**
 * What rows must fulfil, as queries write it: a column, a sign and a value, such as {@code _ctfModel._defocusU>=20000}. Signs are {@code = != < <= > >=},
 * and {@code ~} for text that holds another.
 */
final class RowConditions {

    private static final Pattern CONDITION = Pattern.compile("([\\w.]{1,200})(!=|<=|>=|=|<|>|~)(.*)", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern REAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern IDS = Pattern.compile("\\s*\\d{1,18}\\s*(,\\s*\\d{1,18}\\s*)*");

    private RowConditions() {}

    /**
     * All of them together; empty if there are none.
     *
     * @param ids numbers with commas between them; null or blank for any
     * @param onlySelected whether no ids stand for no rows
     */
    static Optional<SetFilter> of(List<String> conditions, String ids, boolean onlySelected) {
        boolean namesRows = !ids.isBlank() || onlySelected;
        Stream<SetFilter> named = namesRows ? Stream.of(new SetFilter.Ids(ids(ids))) : Stream.empty();
        List<SetFilter> all = Stream.concat(named, conditions.stream().map(RowConditions::condition))
                .toList();
        return switch (all.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(all.getFirst());
            default -> Optional.of(new SetFilter.All(all));
        };
    }

    private static Set<Long> ids(String written) {
        if (written.isBlank()) {
            return Set.of();
        }
        if (!IDS.matcher(written).matches()) {
            throw new BadRequestException("Ids are whole numbers with commas between them");
        }
        return Stream.of(written.split(","))
                .map(String::strip)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static SetFilter condition(String written) {
        Matcher parts = CONDITION.matcher(written);
        if (!parts.matches()) {
            throw new InvalidFieldsException(
                    "query.where", "Must be a column, one of = != < <= > >= ~, and a value, such as _size>=100");
        }
        return parts.group(2).equals("~")
                ? new SetFilter.Contains(parts.group(1), parts.group(3))
                : new SetFilter.Comparison(parts.group(1), operator(parts.group(2)), value(parts.group(3)));
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case "=" -> Operator.EQUAL;
            case "!=" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            default -> Operator.GREATER_OR_EQUAL;
        };
    }

    private static Value value(String written) {
        String text = written.strip();
        if (WHOLE.matcher(text).matches()) {
            return new Value.Whole(Long.parseLong(text));
        }
        return switch (text) {
            case "" -> Value.MISSING;
            case "true", "false" -> new Value.Flag(text.equals("true"));
            default ->
                REAL.matcher(text).matches() ? new Value.Real(Double.parseDouble(text)) : new Value.Text(written);
        };
    }
}
