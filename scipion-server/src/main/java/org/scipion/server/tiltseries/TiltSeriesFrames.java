package org.scipion.server.tiltseries;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.SeriesSet;

/**
 * A tilt series with its views.
 *
 * @param tiltSeriesId what the client knows it by
 * @param label what people read
 * @param tiltAxisAngle degrees from the y axis of the views to the axis of the tilt
 * @param frames the views in their stored order
 */
@JsonInclude(Include.NON_NULL)
public record TiltSeriesFrames(
        String tiltSeriesId, String label, @Nullable Double tiltAxisAngle, List<TiltFrame> frames) {

    static TiltSeriesFrames of(SetItem series, List<SetItem> views) {
        String id = SeriesSet.id(series);
        return new TiltSeriesFrames(
                id,
                TiltSeriesItem.label(id),
                SeriesGeometry.of(series).tiltAxisAngle(),
                IntStream.range(0, views.size())
                        .mapToObj(i -> TiltFrame.of(views.get(i), i))
                        .toList());
    }

    /**
     * The view that is this one of its stack, from 1; else the one at this place in the list, from 0.
     *
     * @throws NotFoundException if there is neither
     */
    TiltFrame frame(long index) {
        return frames.stream()
                .filter(frame -> frame.index() == index)
                .findFirst()
                .or(() -> frames.stream().skip(Math.max(0, index)).findFirst())
                .orElseThrow(() ->
                        new NotFoundException("Tilt image not found: " + index + " of tilt series " + tiltSeriesId));
    }
}
