package org.scipion.server.coordinates3d;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetFilter;
import org.scipion.model.SetFilter.All;
import org.scipion.model.SetFilter.Any;
import org.scipion.model.SetFilter.Comparison;
import org.scipion.model.SetFilter.Operator;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;
import org.scipion.model.ValueCount;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.volumes.OutputVolume;
import org.scipion.server.volumes.OutputVolumes;

/** A set of picks with the tomograms that it points to. */
final class PickedTomograms {

    /** Class of such sets. */
    static final String CLASS = "SetOfCoordinates3D";

    private static final String BY_SERIES = "_tomoId";
    private static final String BY_NUMBER = "_volId";
    private static final int MOST = 10_000;

    private final ScipionSet picks;
    private final ProjectOutput source;
    private final List<OutputVolume> tomograms;

    private PickedTomograms(ScipionSet picks, ProjectOutput source, List<OutputVolume> tomograms) {
        this.picks = picks;
        this.source = source;
        this.tomograms = tomograms;
    }

    /**
     * The picks of an output.
     *
     * @throws NotFoundException if the tomograms are not there any more
     */
    static PickedTomograms of(ProjectOutput output, String viewer) {
        ProjectOutput source = output.pointedTo("_precedentsPointer")
                .orElseThrow(() -> Outputs.absent(viewer, "its tomograms are not in the project any more"));
        return new PickedTomograms(
                output.set(), source, OutputVolumes.of(source, viewer).all());
    }

    /** What clients know a tomogram by. */
    static String id(OutputVolume tomogram) {
        return tomogram.seriesId().isEmpty() ? Long.toString(tomogram.objectId()) : tomogram.seriesId();
    }

    /** The output that holds the tomograms. */
    ProjectOutput source() {
        return source;
    }

    /** All tomograms, also those without picks. */
    List<OutputVolume> tomograms() {
        return tomograms;
    }

    /**
     * The tomogram that a part of a path means: by what clients know it by, else by Scipion's id, else by its name.
     *
     * @throws NotFoundException if it means none
     */
    OutputVolume find(String wanted) {
        List<Predicate<OutputVolume>> ways = List.of(
                tomogram -> id(tomogram).equals(wanted),
                tomogram -> Long.toString(tomogram.objectId()).equals(wanted),
                tomogram -> tomogram.isNamed(wanted));
        return ways.stream()
                .flatMap(way -> tomograms.stream().filter(way).limit(1))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Tomogram not found: " + wanted));
    }

    /** Number of picks in each tomogram, in the order of {@link #tomograms()}. */
    List<Long> counts() {
        Map<String, Long> bySeries = counts(BY_SERIES, SetQuery.ALL);
        Map<String, Long> byNumber = has(BY_SERIES)
                ? counts(BY_NUMBER, SetQuery.ALL.where(withoutSeries()))
                : counts(BY_NUMBER, SetQuery.ALL);
        return tomograms.stream()
                .map(tomogram -> bySeries.getOrDefault(tomogram.seriesId(), 0L)
                        + byNumber.getOrDefault(Long.toString(tomogram.objectId()), 0L))
                .toList();
    }

    private Map<String, Long> counts(String column, SetQuery query) {
        return has(column)
                ? picks.distinct(column, query, MOST).stream()
                        .filter(counted -> !counted.value().text().isEmpty())
                        .collect(Collectors.toMap(counted -> counted.value().text(), ValueCount::count, Long::sum))
                : Map.of();
    }

    private boolean has(String column) {
        return picks.schema().indexOf(column).isPresent();
    }

    /** The picks in one tomogram, by ascending id. */
    List<Point3d> points(OutputVolume tomogram, VoxelOrigin origin) {
        Integer boxSize = boxSize();
        List<Point3d> points = new ArrayList<>();
        // A set has no columns before its first item.
        if (!has(BY_SERIES) && !has(BY_NUMBER)) {
            return points;
        }
        picks.forEach(
                SetQuery.ALL.where(in(tomogram)),
                coordinate -> points.add(Point3d.of(coordinate, origin, boxSize, id(tomogram))));
        return points;
    }

    private SetFilter in(OutputVolume tomogram) {
        SetFilter byNumber = equal(BY_NUMBER, new Value.Whole(tomogram.objectId()));
        if (!has(BY_SERIES)) {
            return byNumber;
        }
        SetFilter bySeries = equal(BY_SERIES, new Value.Text(tomogram.seriesId()));
        return has(BY_NUMBER) ? new Any(List.of(bySeries, new All(List.of(withoutSeries(), byNumber)))) : bySeries;
    }

    /** Old sets know a pick's tomogram by its number only. */
    private static SetFilter withoutSeries() {
        return equal(BY_SERIES, Value.MISSING);
    }

    private static SetFilter equal(String column, Value value) {
        return new Comparison(column, Operator.EQUAL, value);
    }

    /** Number of all picks. */
    long count() {
        return picks.count();
    }

    private @Nullable Integer boxSize() {
        String size = picks.properties().getOrDefault("_boxSize", "");
        return size.matches("\\d{1,9}") ? Integer.valueOf(size) : null;
    }
}
