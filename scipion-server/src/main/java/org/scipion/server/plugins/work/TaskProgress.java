package org.scipion.server.plugins.work;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.scipion.jobs.JobContext;
import org.scipion.server.plugins.tasks.PluginOperation;
import org.scipion.server.plugins.tasks.TaskId;
import org.scipion.server.plugins.tasks.TaskLogs;

/** Tells how far a task is: in its row and in its log. */
final class TaskProgress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";
    private static final double OF_THE_REST = 0.2;

    private final TaskLogs logs;
    private final TaskId task;
    private final JobContext context;
    private final InstantSource clock;
    private double fraction;

    private TaskProgress(TaskLogs logs, TaskId task, JobContext context, InstantSource clock) {
        this.logs = logs;
        this.task = task;
        this.context = context;
        this.clock = clock;
    }

    static TaskProgress begin(
            TaskLogs logs, TaskId task, PluginOperation change, JobContext context, InstantSource clock) {
        TaskProgress progress = new TaskProgress(logs, task, context, clock);
        logs.append(
                task,
                "taskId=" + task.text() + "\noperation=" + change.word() + "\nplugin=" + change.subject()
                        + "\nlog-start=" + progress.time() + "\n");
        progress.step("Preparing environment...");
        return progress;
    }

    /** What is being done now. How many steps will follow is not known, so each takes a share of what is left. */
    void step(String text) {
        fraction += (1 - fraction) * OF_THE_REST;
        context.progress(fraction, text);
        logs.append(task, "[" + time() + "] " + text + "\n");
    }

    void stopIfCancelled() {
        context.stopIfCancelled();
    }

    void succeeded(String text) {
        logs.append(task, "[" + time() + "] Completed\n" + GREEN + "[success] " + text + PLAIN + "\n");
    }

    void failed(String text) {
        logs.append(task, RED + "[failure] " + text + PLAIN + "\n");
    }

    private String time() {
        return TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
    }
}
