package org.scipion.bridge.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetSchema;

/** Collects the columns of a table from the attributes that a set's items have. */
final class StarColumns {
    private final SetSchema schema;
    private final List<StarTable.Column> columns = new ArrayList<>();

    StarColumns(SetSchema schema) {
        this.schema = schema;
    }

    List<StarTable.Column> columns() {
        return columns;
    }

    void add(String label, Function<SetItem, String> value) {
        columns.add(new StarTable.Column(label, value));
    }

    void addNumber(String label, Function<SetItem, Double> value) {
        add(label, item -> StarText.number(value.apply(item)));
    }

    /** Takes the first of the attributes that the items have; without one there is no column. */
    void addIfPresent(String label, String... paths) {
        for (String path : paths) {
            var index = schema.indexOf(path);
            if (index.isPresent()) {
                SetColumn.Kind kind = schema.columns().get(index.getAsInt()).kind();
                boolean isNumber = kind == SetColumn.Kind.WHOLE || kind == SetColumn.Kind.REAL;
                add(label, item -> StarText.of(item.values().get(index.getAsInt()), isNumber));
                return;
            }
        }
    }

    /** What describes the contrast transfer function, under the labels that all of RELION's tables have for it. */
    void addCtf(String prefix) {
        addIfPresent("rlnDefocusU", prefix + "_defocusU", prefix + "defocusU");
        addIfPresent("rlnDefocusV", prefix + "_defocusV", prefix + "defocusV");
        addIfPresent("rlnDefocusAngle", prefix + "_defocusAngle", prefix + "defocusAngle");
        addIfPresent("rlnCtfMaxResolution", prefix + "_resolution", prefix + "resolution");
        addIfPresent("rlnCtfFigureOfMerit", prefix + "_fitQuality", prefix + "fitQuality");
        addIfPresent("rlnPhaseShift", prefix + "_phaseShift", prefix + "phaseShift");
    }

    /** A slice of a stack as RELION names it. */
    static String location(SetItem item) {
        return item.location()
                .map(image -> image.index() > 0
                        ? String.format(Locale.ROOT, "%06d@%s", image.index(), image.file())
                        : image.file())
                .orElse("");
    }
}
