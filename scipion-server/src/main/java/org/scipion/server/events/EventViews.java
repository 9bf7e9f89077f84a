package org.scipion.server.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Job;
import org.scipion.model.JobProgress;
import org.scipion.model.JobState;
import org.scipion.model.ProjectEvent;

/** Events as the API writes them. */
final class EventViews {

    private EventViews() {}

    /** Adds what happened to a run. */
    static void add(ProjectEvent event, EventLog log) {
        String run = Long.toString(event.runId());
        switch (event) {
            case ProjectEvent.RunAdded _ -> log.add("run-added", new OfRun(run));
            case ProjectEvent.RunRemoved _ -> log.add("run-removed", new OfRun(run));
            case ProjectEvent.RunEdited _ -> log.add("run-edited", new OfRun(run));
            case ProjectEvent.StatusChanged it ->
                log.add("status", new Status(run, it.before().word(), it.now().word()));
            case ProjectEvent.StepsChanged it ->
                log.add(
                        "steps",
                        new Steps(run, it.progress().stepsDone(), it.progress().numberOfSteps()));
            case ProjectEvent.OutputsChanged it -> log.add("outputs", new Outputs(run, it.outputs()));
            case ProjectEvent.LogChanged it ->
                log.add("log", new Log(run, it.channel().id(), it.sizeBytes()));
        }
    }

    /** Adds where a piece of background work is now. */
    static void add(Job job, EventLog log) {
        log.add("task", Task.of(job));
    }

    record OfRun(String protocolId) {}

    record Status(String protocolId, String before, String status) {}

    record Steps(String protocolId, int stepsDone, int numberOfSteps) {}

    record Outputs(String protocolId, List<String> outputs) {}

    record Log(String protocolId, String channel, long sizeBytes) {}

    /**
     * Background work.
     *
     * @param progress 0 to 1
     * @param reason why it failed or was lost, null otherwise
     */
    record Task(
            String taskId,
            String kind,
            String state,
            double progress,
            String step,
            @Nullable String reason) {

        static Task of(Job job) {
            JobState state = job.state();
            return new Task(
                    job.id().toString(),
                    job.request().kind(),
                    state.word(),
                    progress(state).fraction(),
                    progress(state).step(),
                    reason(state));
        }

        private static JobProgress progress(JobState state) {
            return switch (state) {
                case JobState.Running running -> running.progress();
                case JobState.Succeeded _ -> new JobProgress(1, "");
                default -> JobProgress.NONE;
            };
        }

        private static @Nullable String reason(JobState state) {
            return switch (state) {
                case JobState.Failed failed -> failed.reason();
                case JobState.Lost lost -> lost.reason();
                default -> null;
            };
        }
    }
}
