package org.scipion.server.volumes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.scipion.bridge.MissingException;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.Matrix;
import org.scipion.model.RunOutput;
import org.scipion.model.SetItem;
import org.scipion.model.Value;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/**
 * The volumes of one output of a run: the items of a set of volumes or tomograms, the representatives of a set of 3-D classes, or the one volume or
 * mask that the output is.
 */
public final class OutputVolumes {

    /** The most volumes of an output that are listed. */
    public static final int MOST_VOLUMES = 10_000;

    private final RunOutput output;
    private final Optional<ScipionSet> set;

    private OutputVolumes(RunOutput output, Optional<ScipionSet> set) {
        this.output = output;
        this.set = set;
    }

    /**
     * The volumes of an output; none if it holds none.
     *
     * @throws NotFoundException if its files are missing
     */
    public static OutputVolumes of(ProjectOutput found, String viewer) {
        try {
            return new OutputVolumes(found.output(), found.output().set().map(reference -> found.set()));
        } catch (MissingException e) {
            NotFoundException refusal = Outputs.absent(viewer, "its files are missing");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** All of them, in their order; at most {@link #MOST_VOLUMES}. */
    public List<OutputVolume> all() {
        return set.map(items -> volumes(items, 0, MOST_VOLUMES))
                .orElseGet(() -> single().map(List::of).orElse(List.of()));
    }

    /**
     * The volume that a part of a path means: its position, else Scipion's id, else its name.
     *
     * @throws NotFoundException if it means none
     */
    public OutputVolume find(String wanted) {
        Optional<OutputVolume> found =
                wanted.matches("\\d{1,9}") ? byNumber(Integer.parseInt(wanted)) : Optional.empty();
        return found.or(() -> all().stream().filter(one -> one.isNamed(wanted)).findFirst())
                .orElseThrow(() -> new NotFoundException("Volume not found"));
    }

    private Optional<OutputVolume> byNumber(int number) {
        if (set.isEmpty()) {
            return single().filter(one -> number == 0 || number == one.objectId());
        }
        List<OutputVolume> there = volumes(set.get(), number, 1);
        return there.isEmpty()
                ? all().stream().filter(one -> one.objectId() == number).findFirst()
                : Optional.of(there.getFirst());
    }

    private static List<OutputVolume> volumes(ScipionSet items, int offset, int limit) {
        List<SetItem> page = items.page(offset, limit).items();
        return IntStream.range(0, page.size())
                .mapToObj(i -> volume(offset + i, page.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OutputVolume> volume(int position, SetItem item) {
        String of = isMissing(item.value("_representative._filename")) ? "" : "_representative.";
        if (isMissing(item.value(of + "_filename"))) {
            return Optional.empty();
        }
        return Optional.of(new OutputVolume(
                position,
                item.id(),
                of.isEmpty() ? item.schema().itemClass() : "Volume",
                item.label(),
                item.value(of + "_filename").text(),
                whole(item.value(of + "_index")),
                item.value("_tsId").text(),
                real(item.value(of + "_samplingRate")),
                item.matrix(of + "_origin._matrix")));
    }

    private Optional<OutputVolume> single() {
        Map<String, Value> attributes = output.attributes();
        boolean isVolume =
                output.hierarchy().contains("Volume") || output.className().contains("Volume");
        if (!isVolume || output.file().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OutputVolume(
                0,
                output.objectId(),
                output.className(),
                output.name(),
                output.file(),
                whole(attributes.getOrDefault("_index", Value.MISSING)),
                attributes.getOrDefault("_tsId", Value.MISSING).text(),
                real(attributes.getOrDefault("_samplingRate", Value.MISSING)),
                Matrix.parse(attributes
                        .getOrDefault("_origin._matrix", Value.MISSING)
                        .text())));
    }

    private static boolean isMissing(Value value) {
        return value.text().isEmpty();
    }

    private static long whole(Value value) {
        return value instanceof Value.Whole whole ? whole.number() : 0;
    }

    private static OptionalDouble real(Value value) {
        OptionalDouble number = Value.asNumber(value);
        return number.isPresent() && number.getAsDouble() > 0 ? number : OptionalDouble.empty();
    }
}
