package org.scipion.server.protocols.report;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.scipion.bridge.RunLogs;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.LogChannel;
import org.scipion.model.LogWindow;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.model.Tag;
import org.scipion.server.files.TrustedFiles;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.store.Store;

/** Gathers what is told of a run. Safe for use by many threads. */
final class WriteReport {

    private static final int LOG_BYTES = 64 << 10;
    private static final int MOST_STEPS = 2000;

    /** What every run stores beside its form; the report tells it elsewhere. */
    private static final Set<String> NO_PARAMETERS = Set.of(
            "status",
            "initTime",
            "endTime",
            "interactive",
            "workingDir",
            "runName",
            "lastUpdateTimeStamp",
            "hostFullName",
            "runMode");

    private final Store store;
    private final ProjectRuns runs;
    private final TrustedFiles trusted;
    private final InstantSource clock;

    WriteReport(Store store, ProjectRuns runs, TrustedFiles trusted, InstantSource clock) {
        this.store = store;
        this.runs = runs;
        this.trusted = trusted;
        this.clock = clock;
    }

    RunReport run(AccessibleProject row, long id) {
        Run run = runs.run(row, id);
        ScipionProject project = runs.project(row);
        return new RunReport(
                row.project().name(),
                run,
                project.steps(id).stream().limit(MOST_STEPS).toList(),
                parameters(project, run),
                tags(row.project().id(), id),
                logs(row, project.logs(id)),
                parent -> project.run(parent).map(Run::title).orElse(Long.toString(parent)),
                clock.instant());
    }

    private static Map<String, String> parameters(ScipionProject project, Run run) {
        List<String> outputs = run.outputs().stream().map(RunOutput::name).toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        project.attributes(run.id()).forEach((path, value) -> {
            String name = path.split("\\.", 2)[0];
            if (!name.startsWith("_") && !outputs.contains(name) && !NO_PARAMETERS.contains(name)) {
                parameters.put(path, value.text());
            }
        });
        return parameters;
    }

    private List<String> tags(long project, long run) {
        List<String> ids = store.tags().ofRun(project, run);
        return store.tags().of(project).stream()
                .filter(tag -> ids.contains(tag.id()))
                .map(Tag::title)
                .toList();
    }

    private List<LogWindow> logs(AccessibleProject row, RunLogs logs) {
        return Arrays.stream(LogChannel.values())
                .filter(channel -> logs.file(channel)
                        .filter(file -> trusted.holds(row, file))
                        .isPresent())
                .map(channel -> logs.window(channel, OptionalLong.empty(), LOG_BYTES))
                .toList();
    }
}
