package org.scipion.server.tiltseries;

import java.util.List;
import org.scipion.model.SetItem;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.outputs.SeriesSet;

/**
 * A set of tilt series.
 *
 * @param series its items
 */
public record TiltSeriesSet(SeriesSet series) {

    /** Class that all sets of tilt series are derived from. */
    public static final String CLASS = "SetOfTiltSeriesBase";

    /** Class of the usual sets, for those whose bases nobody knows. */
    public static final String USUAL_CLASS = "SetOfTiltSeries";

    /** The series of an output. */
    public static TiltSeriesSet of(ProjectOutput output) {
        return new TiltSeriesSet(new SeriesSet(output.set()));
    }

    /** All series as the client lists them. */
    List<TiltSeriesItem> list() {
        return series.all().stream().map(TiltSeriesItem::of).toList();
    }

    /**
     * One series with its views.
     *
     * @throws NotFoundException if there is no such series
     */
    public TiltSeriesFrames frames(String id) {
        SetItem found = series.find(id).orElseThrow(() -> new NotFoundException("Tilt series not found: " + id));
        return TiltSeriesFrames.of(found, series.views(found));
    }
}
