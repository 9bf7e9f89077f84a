package org.scipion.server.plugins.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionEnvironment;
import org.scipion.model.Job;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.NotFoundException;
import org.scipion.store.ListedJob;
import org.scipion.store.Store;

/** Changes of the plugins as tasks that are done in the background. Safe for use by many threads. */
public final class PluginTasks {

    private static final String NOT_FOUND = "Task not found";

    private final Store store;
    private final java.nio.file.Path home;
    private final Consumer<Job> announcements;
    private final AuditTrail audit;

    /**
     * Tasks of an installation.
     *
     * @param home the workspace
     * @param announcements tells workers of a job that was stored
     */
    public PluginTasks(Store store, java.nio.file.Path home, Consumer<Job> announcements) {
        this.store = store;
        this.home = home;
        this.announcements = announcements;
        this.audit = new AuditTrail(store.audit());
    }

    /**
     * Takes a task on.
     *
     * @throws org.scipion.bridge.ScipionUnavailableException if no Scipion is set up
     */
    public TaskStart start(Author author, PluginOperation change) {
        return start(author, new PluginRequest(change, null));
    }

    private TaskStart start(Author author, PluginRequest request) {
        ScipionEnvironment.of(home);
        Job job = store.inTransaction(() -> {
            audit.note(
                    author,
                    "plugin." + request.change().word(),
                    request.change().subject(),
                    request.payload());
            return store.jobs().accept(request.job());
        });
        announcements.accept(job);
        return TaskStart.of(new TaskId(job.id()));
    }

    /** Tries a failed task again, as a new one. */
    TaskStart retry(Author author, String taskId) {
        ListedJob failed = job(taskId);
        if (TaskStatus.of(failed.job().state()) != TaskStatus.FAILURE) {
            throw new ConflictException("Only failed plugin tasks can be retried");
        }
        return start(
                author,
                new PluginRequest(
                        PluginRequest.of(failed.job()).change(),
                        new TaskId(failed.job().id()).text()));
    }

    /** The newest tasks, newest first. */
    List<PluginTask> list(@Nullable String status, boolean acknowledgedToo, int limit) {
        List<TaskStatus> wanted = status == null || status.isBlank()
                ? List.of(TaskStatus.values())
                : TaskStatus.named(status).stream().toList();
        return store.jobs().listed(PluginRequest.QUEUE, states(wanted), acknowledgedToo, limit).stream()
                .map(PluginTask::of)
                .toList();
    }

    /** One task. */
    PluginTask find(String taskId) {
        return PluginTask.of(job(taskId));
    }

    /** Takes an ended task out of the list. */
    PluginTask acknowledge(String taskId) {
        store.jobs().acknowledge(PluginRequest.QUEUE, job(taskId).job().id());
        return find(taskId);
    }

    /** Takes all ended tasks of these kinds out of the list; returns how many. */
    int acknowledge(List<String> words) {
        if (words.isEmpty()) {
            throw new BadRequestException("At least one task status is required");
        }
        List<TaskStatus> statuses = words.stream()
                .map(TaskStatus::named)
                .flatMap(Optional::stream)
                .filter(TaskStatus::isFinal)
                .toList();
        if (statuses.size() < words.size()) {
            throw new BadRequestException("Only terminal plugin task statuses can be acknowledged");
        }
        return store.jobs().acknowledge(PluginRequest.QUEUE, states(statuses));
    }

    private static List<String> states(List<TaskStatus> statuses) {
        return statuses.stream().flatMap(status -> status.states().stream()).toList();
    }

    private ListedJob job(String taskId) {
        return TaskId.parse(taskId)
                .flatMap(id -> store.jobs().listed(PluginRequest.QUEUE, id.job()))
                .orElseThrow(() -> new NotFoundException(NOT_FOUND));
    }
}
