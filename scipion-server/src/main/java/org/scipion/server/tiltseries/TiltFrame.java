package org.scipion.server.tiltseries;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.scipion.model.ImageLocation;
import org.scipion.model.Matrix;
import org.scipion.model.SetItem;
import org.scipion.preview.Alignment;
import org.scipion.server.outputs.ItemValues;

/**
 * A view of a tilt series as the client reads it.
 *
 * @param viewId Scipion's id
 * @param index place in the stack, from 1
 * @param order when it was taken, from 1
 * @param tiltAngle degrees
 * @param excluded whether a person deselected it
 * @param dose electrons per Å² up to and with this view
 * @param path place in the stack and the stack as stored, {@code N@file}
 * @param rot degrees by which its alignment turns it
 * @param shiftX pixels by which its alignment moves it along columns
 * @param shiftY pixels by which its alignment moves it along rows
 * @param location where its image is
 */
@JsonInclude(Include.NON_NULL)
public record TiltFrame(
        long viewId,
        long index,
        @Nullable Long order,
        @Nullable Double tiltAngle,
        boolean excluded,
        @Nullable Double dose,
        @Nullable String path,
        @Nullable Double rot,
        @Nullable Double shiftX,
        @Nullable Double shiftY,
        @JsonIgnore @Nullable ImageLocation location) {

    /** Describes a view; {@code position} is its place among the views, from 0, for those that are no part of a stack. */
    static TiltFrame of(SetItem view, int position) {
        ItemValues values = new ItemValues(view);
        Matrix alignment =
                view.matrix("_transform._matrix").filter(TiltFrame::isPlanar).orElse(null);
        ImageLocation location = view.location().orElse(null);
        return new TiltFrame(
                view.id(),
                location == null || location.index() == 0 ? position + 1 : location.index(),
                values.whole("_acqOrder"),
                values.real("_tiltAngle"),
                !view.enabled(),
                values.real("_acquisition._accumDose"),
                location == null ? null : location.text(),
                alignment == null ? null : -Math.toDegrees(Math.atan2(alignment.at(1, 0), alignment.at(0, 0))),
                alignment == null ? null : shift(alignment, 0),
                alignment == null ? null : shift(alignment, 1),
                location);
    }

    private static boolean isPlanar(Matrix matrix) {
        return matrix.rows() >= 2 && matrix.columns() >= 3;
    }

    /** The last column, be the matrix 3×3 or 4×4. */
    private static double shift(Matrix matrix, int row) {
        return matrix.at(row, matrix.columns() - 1);
    }

    /** How the view is moved to lie as aligned. */
    Alignment alignment() {
        return rot == null || shiftX == null || shiftY == null ? Alignment.NONE : new Alignment(shiftX, shiftY, rot);
    }
}
