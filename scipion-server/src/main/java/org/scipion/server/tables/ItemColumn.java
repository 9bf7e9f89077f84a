package org.scipion.server.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;

/**
 * A column of a table of items.
 *
 * @param name dotted path of the attribute, or the name of a computed column
 * @param renderer how its values are shown
 * @param stored whether it is an attribute
 * @param visible whether it is shown unless a person says otherwise
 * @param value the value in the row of an item: a number, a flag, a text, an {@link ImageCell}, a {@link MatrixCell}, or null for none
 */
record ItemColumn(
        String name, Renderer renderer, boolean stored, boolean visible, Function<SetItem, @Nullable Object> value) {

    /** Digits after the point: enough for Å, degrees and correlations. */
    private static final int DECIMALS = 4;

    TableColumn described(int index, boolean movable) {
        return new TableColumn(
                name,
                name,
                index,
                stored,
                visible,
                renderer,
                renderer == Renderer.FLOAT ? DECIMALS : null,
                renderer == Renderer.IMAGE && movable);
    }
}
