package org.scipion.server.fsc;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetItem;
import org.scipion.model.Value;
import org.scipion.server.outputs.ItemValues;
import org.scipion.server.outputs.ProjectOutput;

/** The curves of outputs that are Fourier shell correlations. */
public final class FscCurves {

    /** The most curves of a set that are shown. */
    static final int MOST = 1_000;

    private static final String RESOLUTION = "_resolution";

    private FscCurves() {}

    /** The one that an output is, or those of a set. */
    public static List<FscCurve> of(ProjectOutput output) {
        return output.output().set().isPresent() ? curves(output.set()) : List.of(curve(output));
    }

    private static FscCurve curve(ProjectOutput single) {
        return FscCurve.of(
                single.output().name(),
                number(single.attribute(RESOLUTION)),
                single.attribute("_x").text(),
                single.attribute("_y").text());
    }

    private static List<FscCurve> curves(ScipionSet set) {
        List<SetItem> items = set.page(0, MOST).items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> curve(items.get(i), i + 1))
                .toList();
    }

    private static FscCurve curve(SetItem item, int number) {
        String label = item.label().isBlank() ? "FSC " + number : item.label();
        return FscCurve.of(
                label,
                new ItemValues(item).real(RESOLUTION),
                item.value("_x").text(),
                item.value("_y").text());
    }

    private static @Nullable Double number(Value value) {
        OptionalDouble number = Value.asNumber(value);
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
