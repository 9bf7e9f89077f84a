package org.scipion.server.volumes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.scipion.bridge.MissingException;
import org.scipion.bridge.ScipionProject;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.AccessibleProject;
import org.scipion.model.RunOutput;
import org.scipion.model.SetItem;
import org.scipion.model.Value;
import org.scipion.server.http.NotFoundException;

/**
 * The volumes of one output of a run: the items of a set of volumes or tomograms, the representatives of a set of 3-D classes, or the one volume or
 * mask that the output is.
 */
final class OutputVolumes {

    /** The most volumes of an output that are listed. */
    static final int MOST_VOLUMES = 10_000;

    private final RunOutput output;
    private final Optional<ScipionSet> set;

    private OutputVolumes(RunOutput output, Optional<ScipionSet> set) {
        this.output = output;
        this.set = set;
    }

    /**
     * Finds an output.
     *
     * @param viewer the client's word for what asks, for the message
     * @throws NotFoundException if there is no such run or output, or it holds no volumes
     */
    static OutputVolumes of(AccessibleProject checked, long runId, String name, String viewer) {
        try {
            ScipionProject project = ScipionProject.open(checked.project().folder());
            RunOutput output = project.run(runId).stream()
                    .flatMap(run -> run.outputs().stream())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> absent(viewer, "there is no such output"));
            return new OutputVolumes(output, output.set().map(reference -> project.set(runId, name)));
        } catch (MissingException e) {
            NotFoundException refusal = absent(viewer, "its files are missing");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static NotFoundException absent(String viewer, String reason) {
        return new NotFoundException(viewer + " output is not available: " + reason);
    }

    /** All of them, in their order; at most {@link #MOST_VOLUMES}. */
    List<OutputVolume> all() {
        return set.map(items -> volumes(items, 0, MOST_VOLUMES))
                .orElseGet(() -> single().map(List::of).orElse(List.of()));
    }

    /**
     * The volume that a part of a path means: its position, else Scipion's id, else its name.
     *
     * @throws NotFoundException if it means none
     */
    OutputVolume find(String wanted) {
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
                real(item.value(of + "_samplingRate"))));
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
                real(attributes.getOrDefault("_samplingRate", Value.MISSING))));
    }

    private static boolean isMissing(Value value) {
        return value.text().isEmpty();
    }

    private static long whole(Value value) {
        return value instanceof Value.Whole whole ? whole.number() : 0;
    }

    private static OptionalDouble real(Value value) {
        return switch (value) {
            case Value.Real real when real.number() > 0 -> OptionalDouble.of(real.number());
            case Value.Whole whole when whole.number() > 0 -> OptionalDouble.of((double) whole.number());
            default -> OptionalDouble.empty();
        };
    }
}
