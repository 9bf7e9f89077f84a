package org.scipion.server.tiltseries;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.SeriesSet;

/**
 * A tilt series as the client lists it.
 *
 * @param tiltSeriesId what the client knows it by
 * @param label what people read
 * @param geometry how it was taken
 */
@JsonInclude(Include.NON_NULL)
record TiltSeriesItem(
        String tiltSeriesId, String label, @JsonUnwrapped SeriesGeometry geometry) {

    static TiltSeriesItem of(SetItem series) {
        String id = SeriesSet.id(series);
        return new TiltSeriesItem(id, label(id), SeriesGeometry.of(series));
    }

    static String label(String id) {
        return "TiltSeries " + id;
    }
}
