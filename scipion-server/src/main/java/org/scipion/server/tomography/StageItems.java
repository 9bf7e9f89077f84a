package org.scipion.server.tomography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.bridge.MissingException;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.outputs.SeriesSet;

/**
 * The items of an output by the id of their series, which is what the lists of the viewers call them too.
 *
 * @param output the output; of picks the output that holds their tomograms
 * @param items places in the output, from 0
 */
record StageItems(ProjectOutput output, Map<String, Integer> items) {

    static StageItems of(Stage stage, ProjectOutput output) {
        ProjectOutput holder = stage == Stage.COORDINATES ? stage.origin(output).orElse(null) : output;
        return new StageItems(output, holder == null ? Map.of() : places(holder));
    }

    private static Map<String, Integer> places(ProjectOutput output) {
        List<SetItem> items = items(output);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.putIfAbsent(SeriesSet.id(items.get(i)), i);
        }
        return places;
    }

    private static List<SetItem> items(ProjectOutput output) {
        try {
            return new SeriesSet(output.set()).all();
        } catch (MissingException goneFromDisk) {
            return List.of();
        }
    }

    /** Whether it has an item of one of the series of another. */
    boolean shares(StageItems other) {
        return items.keySet().stream().anyMatch(other.items.keySet()::contains);
    }

    /** The first series that another has too. */
    Optional<String> firstShared(StageItems other) {
        return items.keySet().stream().filter(other.items.keySet()::contains).findFirst();
    }

    boolean has(String series) {
        return items.containsKey(series);
    }
}
