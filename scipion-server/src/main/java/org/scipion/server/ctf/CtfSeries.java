package org.scipion.server.ctf;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ItemValues;
import org.scipion.server.outputs.SeriesSet;
import org.scipion.server.tiltseries.SeriesGeometry;

/**
 * The CTFs of a tilt series as the client lists them.
 *
 * @param ctfSeriesId what the client knows them by
 * @param tiltSeriesId id of the tilt series
 * @param label what people read
 * @param index place in the set, from 0
 * @param geometry of the tilt series, as far as it is known
 */
@JsonInclude(Include.NON_NULL)
record CtfSeries(
        String ctfSeriesId,
        String tiltSeriesId,
        String label,
        int index,
        @JsonUnwrapped SeriesGeometry geometry) {

    /**
     * Describes the CTFs of a series.
     *
     * @param tiltSeries what is known of the series itself; null if Scipion does not say which set it is in
     */
    static CtfSeries of(SetItem item, int index, @Nullable SeriesGeometry tiltSeries) {
        String id = SeriesSet.id(item);
        Long views = new ItemValues(item).whole("_size");
        SeriesGeometry known = tiltSeries == null ? SeriesGeometry.UNKNOWN : tiltSeries;
        return new CtfSeries(id, id, "CTFTomoSeries " + id, index, known.withViews(views));
    }
}
