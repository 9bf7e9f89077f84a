package org.scipion.server.protocols.graph;

import java.util.List;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.model.Value;
import org.scipion.server.protocols.Pointers;

/**
 * A result of a run as the API writes it.
 *
 * @param pointerClass its class
 * @param pointerClassHierarchy its class and the bases of that, nearest first
 * @param info the text that Scipion shows for it
 * @param value {@code run.output}
 */
record GraphOutput(
        String name,
        String paramClass,
        String pointerClass,
        List<String> pointerClassHierarchy,
        String info,
        String value,
        String parentId,
        boolean persisted,
        Summary persistence) {

    /**
     * What is stored of an output.
     *
     * @param itemClassName class of a set's items, empty for anything but a set
     * @param rootObjectClassName class of a single object, empty for a set
     * @param kind {@code set}, {@code object} or {@code scalar}
     */
    record Summary(String className, String itemClassName, String rootObjectClassName, String info, String kind) {

        static Summary of(RunOutput output) {
            boolean set = output.set().isPresent();
            return new Summary(
                    output.className(),
                    output.itemClassName(),
                    set ? "" : output.className(),
                    output.info(),
                    kind(output));
        }

        private static String kind(RunOutput output) {
            if (output.set().isPresent()) {
                return "set";
            }
            return output.value() instanceof Value.Missing ? "object" : "scalar";
        }
    }

    static GraphOutput of(Run run, RunOutput output) {
        return new GraphOutput(
                output.name(),
                Pointers.PARAM_CLASS,
                output.className(),
                output.hierarchy(),
                output.info(),
                Pointers.to(run, output),
                Long.toString(run.id()),
                true,
                Summary.of(output));
    }
}
