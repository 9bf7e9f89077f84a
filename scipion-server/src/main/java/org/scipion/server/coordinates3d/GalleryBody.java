package org.scipion.server.coordinates3d;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * Several places of one tomogram, all drawn alike, as the client writes them.
 *
 * @param points which, in voxels from the first of the file
 * @param boxSize side of a box in voxels
 * @param size side of a picture in pixels
 * @param format file format
 * @param quality of lossy formats
 * @param view which planes through the places
 */
record GalleryBody(
        @Nullable List<Place> points,
        @Nullable Integer boxSize,
        @Nullable Integer size,
        @Nullable String format,
        @Nullable Integer quality,
        @Nullable String view) {

    /** The most places of one request. */
    static final int MOST = 64;

    private static final int USUAL_BOX = 64;
    private static final int USUAL_SIZE = 74;
    private static final int USUAL_QUALITY = 68;

    /**
     * One of them.
     *
     * @param id what the client calls it: a number or a text
     * @param x column
     * @param y row
     * @param z section
     */
    record Place(
            @Nullable Object id,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double z) {}

    /** The places. */
    List<Place> places() {
        List<Place> places = points == null
                ? List.of()
                : points.stream().filter(Objects::nonNull).toList();
        FieldErrors.inBody()
                .required("points", points)
                .check("points", places.size() <= MOST, "At most " + MOST + " points")
                .refuse();
        return places;
    }

    /** How they are drawn. */
    GalleryStyle style() {
        GalleryStyle style = new GalleryStyle(
                boxSize == null ? USUAL_BOX : boxSize,
                size == null ? USUAL_SIZE : size,
                lower(format, "webp"),
                quality == null ? USUAL_QUALITY : quality,
                lower(view, "xy"));
        style.check();
        return style;
    }

    private static String lower(@Nullable String text, String usual) {
        return text == null ? usual : text.strip().toLowerCase(Locale.ROOT);
    }
}
