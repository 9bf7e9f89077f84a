package org.scipion.server.tiltseries;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ItemValues;

/**
 * How a tilt series was taken. Null where Scipion knows nothing.
 *
 * @param nViews number of views
 * @param dims columns and rows of a view, and the number of views
 * @param pixelSize Å per pixel
 * @param tiltAxisAngle degrees from the y axis of the views to the axis of the tilt
 */
@JsonInclude(Include.NON_NULL)
public record SeriesGeometry(
        @Nullable Long nViews,
        @Nullable List<Long> dims,
        @Nullable Double pixelSize,
        @Nullable Double tiltAxisAngle) {

    /** Of a series of which nothing is known. */
    public static final SeriesGeometry UNKNOWN = new SeriesGeometry(null, null, null, null);

    private static final Pattern SIZES = Pattern.compile("\\d{1,9}(,\\d{1,9}){1,2}");

    /** What an item of a set of tilt series tells. */
    public static SeriesGeometry of(SetItem series) {
        ItemValues values = new ItemValues(series);
        Long views = values.whole("_size");
        return new SeriesGeometry(
                views,
                dims(series.value("_firstDim").text().replace(" ", ""), views),
                values.real("_samplingRate"),
                values.real("_acquisition._tiltAxisAngle"));
    }

    private static @Nullable List<Long> dims(String sizes, @Nullable Long views) {
        if (views == null || !SIZES.matcher(sizes).matches()) {
            return null;
        }
        return Stream.concat(Stream.of(sizes.split(",", -1)).limit(2).map(Long::valueOf), Stream.of(views))
                .toList();
    }

    /** The same, with this number of views if there is one. */
    public SeriesGeometry withViews(@Nullable Long views) {
        return views == null ? this : new SeriesGeometry(views, dims, pixelSize, tiltAxisAngle);
    }
}
