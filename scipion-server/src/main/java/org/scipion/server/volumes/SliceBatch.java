package org.scipion.server.volumes;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * Several slices of one volume, all drawn alike.
 *
 * @param items which
 * @param cmap colour map
 * @param normalize how values become shades
 * @param windowMin value that becomes black
 * @param windowMax value that becomes white
 * @param scale factor of a final resize
 * @param fmt file format
 * @param thumb longest side
 * @param fast whether slices across z are clipped to mean ± 2 standard deviations
 * @param quality of lossy formats
 */
record SliceBatch(
        @Nullable List<Place> items,
        @JsonAlias("colormap") @Nullable String cmap,
        @Nullable String normalize,
        @Nullable Double windowMin,
        @Nullable Double windowMax,
        @Nullable Double scale,
        @JsonAlias("format") @Nullable String fmt,
        @Nullable Integer thumb,
        @Nullable Boolean fast,
        @Nullable Integer quality) {

    /** The most slices of one request. */
    static final int MOST_SLICES = 48;

    /**
     * One of them.
     *
     * @param axis across which axis
     * @param index which plane
     */
    record Place(@Nullable String axis, @Nullable Integer index) {

        String axisOrZ() {
            return axis == null ? "z" : axis;
        }

        int indexOrFirst() {
            return index == null ? 0 : index;
        }
    }

    /** The places, each once. */
    List<Place> places() {
        List<Place> distinct = items == null
                ? List.of()
                : items.stream()
                        .map(place -> new Place(place.axisOrZ(), place.indexOrFirst()))
                        .distinct()
                        .toList();
        FieldErrors.inBody()
                .required("items", items)
                .check("items", distinct.size() <= MOST_SLICES, "At most " + MOST_SLICES + " different slices")
                .refuse();
        return distinct;
    }

    /** The query that asks for one of them. */
    SliceParameters parameters(Place place) {
        SliceParameters parameters = new SliceParameters();
        parameters.axis = place.axisOrZ();
        parameters.index = place.indexOrFirst();
        parameters.cmap = cmap;
        parameters.format = fmt;
        parameters.normalize = normalize == null ? parameters.normalize : normalize;
        parameters.windowMin = windowMin;
        parameters.windowMax = windowMax;
        parameters.scale = scale == null ? parameters.scale : scale;
        parameters.thumb = thumb;
        parameters.fast = fast == null ? parameters.fast : fast;
        parameters.quality = quality == null ? parameters.quality : quality;
        return parameters;
    }
}
