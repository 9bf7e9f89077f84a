package org.scipion.bridge.project;

import java.time.ZoneId;
import java.util.List;
import org.scipion.bridge.MalformedDataException;
import org.scipion.model.RunStatus;
import org.scipion.model.SetItem;
import org.scipion.model.Step;
import org.scipion.model.Value;

/** Makes steps of the items of a {@code steps.sqlite}. */
public final class StepReader {
    private final ZoneId zone;

    /** @param zone time zone in which Scipion wrote local times */
    public StepReader(ZoneId zone) {
        this.zone = zone;
    }

    /** The step that an item of a set of steps is. */
    public Step read(SetItem item) {
        return new Step(
                number(item.id()),
                item.schema().itemClass(),
                item.value("funcName").text(),
                RunStatus.of(item.value("status").text()).orElse(RunStatus.NEW),
                numbers(item.value("_prerequisites").text()),
                item.value("argsStr").text(),
                item.value("_resultFiles").text(),
                StoredTime.parse(item.value("initTime").text(), zone),
                StoredTime.parse(item.value("endTime").text(), zone),
                ScipionText.withoutTerminalSequences(item.value("_error").text()),
                isTrue(item.value("interactive")),
                isTrue(item.value("_needsGPU")));
    }

    private static int number(long id) {
        if (id != (int) id) {
            throw new MalformedDataException("The steps of a run hold one with the number " + id);
        }
        return (int) id;
    }

    private static boolean isTrue(Value value) {
        return value instanceof Value.Flag flag && flag.isTrue();
    }

    private static List<Integer> numbers(String text) {
        return ScipionText.list(text).stream()
                .flatMap(number -> ScipionText.wholeNumber(number).stream().boxed())
                .toList();
    }
}
