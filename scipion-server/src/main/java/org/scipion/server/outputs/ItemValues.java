package org.scipion.server.outputs;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;
import org.scipion.model.Value;

/**
 * The attributes of an item as JSON takes them: null where Scipion knows none.
 *
 * @param item the item
 */
public record ItemValues(SetItem item) {

    /** A finite number. */
    public @Nullable Double real(String path) {
        OptionalDouble number = Value.asNumber(item.value(path));
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number.getAsDouble() : null;
    }

    /** A whole number. */
    public @Nullable Long whole(String path) {
        return item.value(path) instanceof Value.Whole(long number) ? number : null;
    }

    /** A text that is not empty. */
    public @Nullable String text(String path) {
        String text = item.value(path).text();
        return text.isEmpty() ? null : text;
    }
}
