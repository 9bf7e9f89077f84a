package org.scipion.server.tables;

import org.scipion.server.http.FieldErrors;
import org.scipion.server.images.ImageRequest;

/**
 * How pictures in cells are drawn.
 *
 * @param image size and format
 * @param moved whether images are moved as their rows' matrices say
 */
record CellLook(ImageRequest image, boolean moved) {

    /** The largest picture of a cell, in pixels of its longest side. */
    static final int LARGEST = 2048;

    /**
     * The look that a request asks for.
     *
     * @throws org.scipion.server.http.InvalidFieldsException naming every field that is out of its range
     */
    static CellLook of(FieldErrors fields, int size, String format, boolean moved) {
        fields.check("size", size <= LARGEST, "Must lie between " + ImageRequest.SMALLEST + " and " + LARGEST);
        return new CellLook(ImageRequest.of(fields, size, "fmt", format, ImageRequest.USUAL_QUALITY), moved);
    }
}
