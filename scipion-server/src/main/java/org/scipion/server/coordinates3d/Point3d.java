package org.scipion.server.coordinates3d;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Matrix;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ItemValues;

/**
 * A pick as the client reads it.
 *
 * @param x column in voxels, from the first of the file
 * @param y row in voxels
 * @param z section in voxels
 * @param id Scipion's id
 * @param classId group that it belongs to
 * @param score how good it is, as the picking program told
 * @param weight its weight, if it has one
 * @param radius side of its box in voxels, which is what the client takes for it
 * @param matrix 4×4, its orientation and shift
 * @param tomoId what the client knows the tomogram by
 */
@JsonInclude(Include.NON_NULL)
record Point3d(
        double x,
        double y,
        double z,
        long id,
        @Nullable Long classId,
        @Nullable Double score,
        @Nullable Double weight,
        @Nullable Integer radius,
        @Nullable List<List<Double>> matrix,
        String tomoId) {

    static Point3d of(SetItem coordinate, VoxelOrigin origin, @Nullable Integer boxSize, String tomogram) {
        ItemValues values = new ItemValues(coordinate);
        return new Point3d(
                stored(values, "_x") + origin.x(),
                stored(values, "_y") + origin.y(),
                stored(values, "_z") + origin.z(),
                coordinate.id(),
                values.whole("_groupId"),
                values.real("_score"),
                values.real("_weight"),
                boxSize,
                coordinate.matrix("_eulerMatrix._matrix").map(Matrix::values).orElse(null),
                tomogram);
    }

    private static double stored(ItemValues values, String path) {
        Double value = values.real(path);
        return value == null ? 0 : value;
    }
}
