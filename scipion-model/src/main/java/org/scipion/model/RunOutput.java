package org.scipion.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * A result of a run: a set of items, a single object or a plain number or text.
 *
 * @param name its name in the run
 * @param objectId Scipion's id of the object
 * @param className Python class
 * @param hierarchy the class and its bases, nearest first, without Python's own {@code object}
 * @param itemClassName class of a set's items, empty for anything but a set
 * @param info the text Scipion shows for it
 * @param comment what Scipion or a person noted about it, empty when nothing
 * @param set what is particular to a set, empty for anything but a set
 * @param dimensions size in pixels or voxels in the order x, y, z; empty when unknown
 * @param samplingRate pixel or voxel size in Å, empty when unknown
 * @param value the value of a plain number or text, missing for anything else
 * @param attributes every stored attribute by its dotted path, in stored order
 */
public record RunOutput(
        String name,
        long objectId,
        String className,
        List<String> hierarchy,
        String itemClassName,
        String info,
        String comment,
        Optional<SetReference> set,
        List<Integer> dimensions,
        OptionalDouble samplingRate,
        Value value,
        SequencedMap<String, Value> attributes) {

    /** Copies lists and map, so that an output never changes. */
    public RunOutput {
        hierarchy = List.copyOf(hierarchy);
        dimensions = List.copyOf(dimensions);
        attributes = Ordered.copyOf(attributes);
    }

    /** The file of a set or of an image, volume or structure, relative to the project; empty when it has none. */
    public String file() {
        return set.map(SetReference::file)
                .orElseGet(() ->
                        attributes.getOrDefault("_filename", Value.MISSING).text());
    }
}
