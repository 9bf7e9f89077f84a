package org.scipion.server.ctf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.MissingException;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetItem;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.ItemValues;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.outputs.SeriesSet;
import org.scipion.server.tiltseries.SeriesGeometry;
import org.scipion.server.tiltseries.TiltFrame;
import org.scipion.server.tiltseries.TiltSeriesSet;

/** A set of CTFs of tilt series, with the tilt series that it points to as long as these are there. */
final class SeriesCtfs {

    /** Class of such sets. */
    static final String CLASS = "SetOfCTFTomoSeries";

    private final ProjectOutput output;
    private final SeriesSet ctfs;
    private final Optional<TiltSeriesSet> tiltSeries;

    private SeriesCtfs(ProjectOutput output, SeriesSet ctfs, Optional<TiltSeriesSet> tiltSeries) {
        this.output = output;
        this.ctfs = ctfs;
        this.tiltSeries = tiltSeries;
    }

    static SeriesCtfs of(ProjectOutput output) {
        return new SeriesCtfs(output, new SeriesSet(output.set()), tiltSeries(output));
    }

    private static Optional<TiltSeriesSet> tiltSeries(ProjectOutput output) {
        try {
            return output.pointedTo("_setOfTiltSeriesPointer").map(TiltSeriesSet::of);
        } catch (MissingException goneFromDisk) {
            return Optional.empty();
        }
    }

    List<CtfSeries> list() {
        List<SetItem> items = ctfs.all();
        return IntStream.range(0, items.size())
                .mapToObj(i -> series(items.get(i), i))
                .toList();
    }

    private CtfSeries series(SetItem item, int index) {
        SeriesGeometry geometry = tiltSeries
                .flatMap(known -> known.series().find(SeriesSet.id(item)))
                .map(SeriesGeometry::of)
                .orElse(null);
        return CtfSeries.of(item, index, geometry);
    }

    /**
     * The CTFs of one series.
     *
     * @throws NotFoundException if there is no such series
     */
    CtfViews views(String id) {
        List<SetItem> items = ctfs.all();
        SetItem series = ctfs.find(id).orElseThrow(() -> new NotFoundException("CTF series not found: " + id));
        return new CtfViews(series(series, items.indexOf(series)), views(ctfs.views(series), frames(series)));
    }

    private List<CtfView> views(List<SetItem> items, List<TiltFrame> frames) {
        List<@Nullable String> spectra = PsdStack.specs(items, output);
        return IntStream.range(0, items.size())
                .mapToObj(i -> CtfView.of(items.get(i), i, frame(items.get(i), frames), spectra.get(i)))
                .toList();
    }

    private List<TiltFrame> frames(SetItem series) {
        try {
            return tiltSeries
                    .map(known -> known.frames(SeriesSet.id(series)).frames())
                    .orElse(List.of());
        } catch (NotFoundException | BridgeException notThere) {
            return List.of();
        }
    }

    /** The view that a CTF belongs to: the one that was taken at the same time, else the one at the same place in the stack. */
    private static @Nullable TiltFrame frame(SetItem ctf, List<TiltFrame> frames) {
        ItemValues values = new ItemValues(ctf);
        Long order = values.whole("_acqOrder");
        Long index = values.whole("_index");
        return frames.stream()
                .filter(frame -> order != null && order.equals(frame.order()))
                .findFirst()
                .or(() -> frames.stream()
                        .filter(frame -> index != null && index == frame.index())
                        .findFirst())
                .orElse(null);
    }

    /**
     * The power spectrum that a client names, if it is one of this set's.
     *
     * @param spec {@code N@} and an absolute path, as in a view's {@code psdFile}
     * @throws NotFoundException if it is none of them
     */
    ImageLocation psd(String spec) {
        ImageLocation asked = PsdFile.parse(spec).orElseThrow(SeriesCtfs::notAvailable);
        for (SetItem series : ctfs.all()) {
            for (SetItem ctf : ctfs.views(series)) {
                if (PsdStack.isIn(asked, ctf, output)) {
                    return asked;
                }
            }
        }
        throw notAvailable();
    }

    private static NotFoundException notAvailable() {
        return new NotFoundException("psd_file_not_available");
    }
}
