package org.scipion.bridge.project;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.model.Run;
import org.scipion.model.RunExecution;
import org.scipion.model.RunInput;
import org.scipion.model.RunProgress;
import org.scipion.model.RunStatus;
import org.scipion.model.RunTimes;

/** Makes a run of its stored object. */
final class RunReader {
    private final Outputs outputs;
    private final ZoneId zone;

    /** @param zone time zone in which Scipion wrote local times */
    RunReader(Outputs outputs, ZoneId zone) {
        this.outputs = outputs;
        this.zone = zone;
    }

    Run read(StoredObject stored, List<RunInput> inputs) {
        return new Run(
                stored.id(),
                stored.className(),
                stored.notes().label(),
                stored.text("runName"),
                stored.notes().comment(),
                status(stored),
                ScipionText.withoutTerminalSequences(stored.text("_error")),
                workingDirectory(stored),
                new RunProgress(
                        stored.number("_stepsDone"), stored.number("_numberOfSteps"), stored.flag("interactive")),
                times(stored),
                execution(stored),
                ids(stored.text("_prerequisites")),
                inputs,
                outputs.of(stored));
    }

    private static RunStatus status(StoredObject stored) {
        return RunStatus.of(stored.text("status").strip()).orElse(RunStatus.NEW);
    }

    /** As stored, or as Scipion would name it. */
    private static String workingDirectory(StoredObject stored) {
        String directory = stored.text("workingDir");
        return directory.isBlank()
                ? String.format(Locale.ROOT, "Runs/%06d_%s", stored.id(), stored.className())
                : directory;
    }

    private RunTimes times(StoredObject stored) {
        Optional<Instant> started = StoredTime.parse(stored.text("initTime"), zone);
        Optional<Instant> ended = StoredTime.parse(stored.text("endTime"), zone);
        Optional<Instant> refreshed = StoredTime.parse(stored.text("lastUpdateTimeStamp"), zone);
        Instant created =
                StoredTime.parse(stored.notes().creation(), ZoneOffset.UTC).orElse(Instant.EPOCH);
        Instant updated = later(later(later(created, started), ended), refreshed);
        return new RunTimes(created, updated, started, ended, Duration.ofSeconds(stored.number("_cpuTime")));
    }

    private static Instant later(Instant time, Optional<Instant> other) {
        return other.filter(time::isBefore).orElse(time);
    }

    private static RunExecution execution(StoredObject stored) {
        int processId = stored.number("_pid");
        return new RunExecution(
                stored.text("hostName"),
                stored.text("hostFullName"),
                stored.number("numberOfThreads"),
                stored.number("numberOfMpi"),
                stored.flag("_useQueue"),
                stored.text("_queueParams"),
                ScipionText.list(stored.text("_jobId")),
                processId > 0 ? OptionalLong.of(processId) : OptionalLong.empty());
    }

    private static List<Long> ids(String text) {
        return ScipionText.list(text).stream()
                .flatMap(id -> ScipionText.wholeNumber(id).stream().boxed())
                .map(Integer::longValue)
                .toList();
    }
}
