package org.scipion.server.tables;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** The query of a picture in a cell. */
public final class CellQuery {

    @QueryParam("rowId")
    @Nullable
    Long rowId;

    @QueryParam("rowIndex")
    @Nullable
    Long rowIndex;

    @QueryParam("column")
    @Nullable
    String column;

    @QueryParam("size")
    @DefaultValue("256")
    int size;

    @QueryParam("applyTransform")
    @DefaultValue("false")
    boolean applyTransform;

    @QueryParam("fmt")
    @DefaultValue("png")
    String fmt = "png";

    @QueryParam("sortBy")
    @DefaultValue("id")
    String sortBy = "id";

    @QueryParam("asc")
    @DefaultValue("true")
    boolean asc = true;

    /** How to draw it. */
    CellLook look() {
        return CellLook.of(FieldErrors.inQuery().required("column", column), size, fmt, applyTransform);
    }

    /** Which cell. */
    CellPlace place() {
        return new CellPlace(rowId, rowIndex, String.valueOf(column));
    }

    /** The order that {@code rowIndex} counts in. */
    RowOrder order() {
        return RowOrder.by(sortBy, asc);
    }
}
