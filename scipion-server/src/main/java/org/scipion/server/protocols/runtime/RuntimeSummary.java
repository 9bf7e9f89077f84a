package org.scipion.server.protocols.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.model.RunStatus;
import org.scipion.server.protocols.Pointers;

/**
 * What of a run changes while it is at work.
 *
 * @param elapsedSessionId changes with each start, so that a client knows why the elapsed time fell; null before the first
 * @param outputs by name
 * @param pointerClassHierarchy that of the first output, kept for clients that look here
 */
record RuntimeSummary(
        String protocolId,
        String status,
        double cpuTimeSeconds,
        double elapsedTimeSeconds,
        @Nullable String elapsedSessionId,
        int stepsDone,
        int numberOfSteps,
        List<Output> outputs,
        List<String> pointerClassHierarchy) {

    private static final double MILLIS = 1000;

    /** An output; its name has another key here than in the graph. */
    record Output(
            String outputName,
            String paramClass,
            String pointerClass,
            List<String> pointerClassHierarchy,
            String info,
            String value,
            long parentId) {

        static Output of(Run run, RunOutput output) {
            return new Output(
                    output.name(),
                    Pointers.PARAM_CLASS,
                    output.className(),
                    output.hierarchy(),
                    output.info(),
                    Pointers.to(run, output),
                    run.id());
        }
    }

    static RuntimeSummary of(Run run, RunStatus status, Instant now) {
        List<Output> outputs = run.outputs().stream()
                .sorted(Comparator.comparing(RunOutput::name))
                .map(output -> Output.of(run, output))
                .toList();
        return new RuntimeSummary(
                Long.toString(run.id()),
                status.word(),
                seconds(run.times().cpu()),
                seconds(run.elapsed(now)),
                run.times().started().map(Instant::toString).orElse(null),
                run.progress().stepsDone(),
                run.progress().numberOfSteps(),
                outputs,
                outputs.isEmpty() ? List.of() : outputs.getFirst().pointerClassHierarchy());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }
}
