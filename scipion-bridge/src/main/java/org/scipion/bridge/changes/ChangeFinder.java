package org.scipion.bridge.changes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.bridge.RunLogs;
import org.scipion.bridge.ScipionProject;
import org.scipion.bridge.file.FileSize;
import org.scipion.model.LogChannel;
import org.scipion.model.ProjectEvent;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;

/** Compares a project with what it was at the last look. Looks at file stamps first, so a look at rest is cheap. */
public final class ChangeFinder {
    private final ScipionProject project;
    private Map<Long, Run> runs;
    private Map<LogKey, Long> logSizes;

    private record LogKey(long runId, LogChannel channel) {}

    /** Takes the project's present state as the one to compare with. */
    public ChangeFinder(ScipionProject project) {
        this.project = project;
        this.runs = present();
        this.logSizes = sizes(runs);
    }

    private Map<Long, Run> present() {
        Map<Long, Run> present = new LinkedHashMap<>();
        project.runs().forEach(run -> present.put(run.id(), run));
        return present;
    }

    /** What changed since the last call or, at the first, since the start. */
    public synchronized List<ProjectEvent> changes() {
        Map<Long, Run> now = present();
        List<ProjectEvent> events = new ArrayList<>();
        now.values().forEach(run -> compare(Optional.ofNullable(runs.get(run.id())), run, events));
        runs.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> events.add(new ProjectEvent.RunRemoved(id)));
        compareLogs(now, events);
        runs = now;
        return events;
    }

    private static void compare(Optional<Run> before, Run now, List<ProjectEvent> events) {
        if (before.isEmpty()) {
            events.add(new ProjectEvent.RunAdded(now.id()));
        } else if (!before.get().equals(now)) {
            compare(before.get(), now, events);
        }
    }

    private static void compare(Run before, Run now, List<ProjectEvent> events) {
        if (before.status() != now.status()) {
            events.add(new ProjectEvent.StatusChanged(now.id(), before.status(), now.status()));
        }
        if (!before.progress().equals(now.progress())) {
            events.add(new ProjectEvent.StepsChanged(now.id(), now.progress()));
        }
        if (!before.outputs().equals(now.outputs())) {
            List<String> names = now.outputs().stream().map(RunOutput::name).toList();
            events.add(new ProjectEvent.OutputsChanged(now.id(), names));
        }
        if (isEdited(before, now)) {
            events.add(new ProjectEvent.RunEdited(now.id()));
        }
    }

    private static boolean isEdited(Run before, Run now) {
        return !before.label().equals(now.label())
                || !before.runName().equals(now.runName())
                || !before.comment().equals(now.comment())
                || !before.inputs().equals(now.inputs())
                || !before.prerequisites().equals(now.prerequisites());
    }

    /** Runs under way, and those that just ended: their last lines count too. */
    private void compareLogs(Map<Long, Run> now, List<ProjectEvent> events) {
        Map<Long, Run> watched = new LinkedHashMap<>(now);
        watched.values().removeIf(run -> !run.status().isActive() && !wasActive(run.id()));
        Map<LogKey, Long> sizes = sizes(watched);
        sizes.forEach((key, size) -> {
            if (!size.equals(logSizes.get(key))) {
                events.add(new ProjectEvent.LogChanged(key.runId(), key.channel(), size));
            }
        });
        logSizes = sizes;
    }

    private boolean wasActive(long runId) {
        Run before = runs.get(runId);
        return before != null && before.status().isActive();
    }

    private Map<LogKey, Long> sizes(Map<Long, Run> watched) {
        Map<LogKey, Long> sizes = new LinkedHashMap<>();
        for (Run run : watched.values()) {
            if (run.status().isActive() || wasActive(run.id())) {
                addSizes(run.id(), sizes);
            }
        }
        return sizes;
    }

    private void addSizes(long runId, Map<LogKey, Long> sizes) {
        RunLogs logs = project.logs(runId);
        for (LogChannel channel : LogChannel.values()) {
            Optional<Path> file = logs.file(channel).filter(Files::isRegularFile);
            file.ifPresent(path -> sizes.put(new LogKey(runId, channel), FileSize.of(path)));
        }
    }
}
