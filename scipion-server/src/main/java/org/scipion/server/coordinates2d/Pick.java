package org.scipion.server.coordinates2d;

import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ItemValues;

/**
 * A pick as the client reads it.
 *
 * @param id Scipion's id
 * @param micId id of its micrograph, as text
 * @param x column of the box centre, in pixels
 * @param y row of the box centre, in pixels
 * @param score how good it is, as the picking program told
 * @param classLabel what it was classified as
 */
record Pick(
        long id,
        String micId,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double score,
        @Nullable String classLabel) {

    static Pick of(SetItem coordinate, String micrograph) {
        ItemValues values = new ItemValues(coordinate);
        Double score = values.real("_score");
        String ofClass = values.text("_classId");
        return new Pick(
                coordinate.id(),
                micrograph,
                values.real("_x"),
                values.real("_y"),
                score == null ? values.real("_weight") : score,
                ofClass == null ? blankAsNull(coordinate.label()) : ofClass);
    }

    private static @Nullable String blankAsNull(String label) {
        return label.isBlank() ? null : label;
    }
}
