package org.scipion.server.plugins.tasks;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.model.User;
import org.scipion.server.audit.Author;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.FieldErrors;

/** {@code /plugins/tasks}: changes of the plugins that were asked for. */
@Path("/plugins/tasks")
public final class TasksResource {

    private static final int MOST = 500;

    private final PluginTasks tasks;
    private final TaskLogs logs;

    /** Shows these tasks and their logs. */
    public TasksResource(PluginTasks tasks, TaskLogs logs) {
        this.tasks = tasks;
        this.logs = logs;
    }

    /** The newest, newest first. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Changes of the plugins that were asked for", tags = "plugins")
    public List<PluginTask> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("includeAcknowledged") @DefaultValue("false") boolean acknowledgedToo,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return tasks.list(status, acknowledgedToo, Math.clamp(limit, 1, MOST));
    }

    /** How far one is. */
    @GET
    @Path("/{taskId}")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "How far a change of the plugins is", tags = "plugins")
    public PluginTask.Status poll(@PathParam("taskId") String taskId) {
        return tasks.find(taskId).polled();
    }

    /** A piece of the log of one. */
    @GET
    @Path("/{taskId}/log")
    @Access(Need.ADMIN)
    @Operation(summary = "The log of a change of the plugins", tags = "plugins")
    public TaskLog log(
            @PathParam("taskId") String taskId,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("65536") int limit) {
        FieldErrors.inQuery()
                .check("offset", offset >= 0, "Must not be below 0")
                .within("limit", limit, 4, TaskLogs.LONGEST_READ)
                .refuse();
        PluginTask task = tasks.find(taskId);
        boolean ended = TaskStatus.valueOf(task.status()).isFinal();
        TaskLogs.Piece piece = logs.read(TaskId.parse(taskId).orElseThrow(), offset, limit);
        return new TaskLog(task.taskId(), task.backend(), offset, piece.next(), piece.text(), ended, task.status());
    }

    /** Takes an ended one out of the list. */
    @POST
    @Path("/{taskId}/acknowledge")
    @Access(Need.ADMIN)
    @Operation(summary = "Take an ended change of the plugins out of the list", tags = "plugins")
    public PluginTask acknowledge(@PathParam("taskId") String taskId) {
        return tasks.acknowledge(taskId);
    }

    /** Takes ended ones out of the list. */
    @POST
    @Path("/acknowledge")
    @Access(Need.ADMIN)
    @Operation(summary = "Take ended changes of the plugins out of the list", tags = "plugins")
    public Map<String, Integer> acknowledge(Statuses statuses) {
        return Map.of("acknowledged", tasks.acknowledge(statuses.all()));
    }

    /** Tries a failed one again. */
    @POST
    @Path("/{taskId}/retry")
    @Access(Need.ADMIN)
    @Operation(summary = "Try a failed change of the plugins again", tags = "plugins")
    public TaskStart retry(@PathParam("taskId") String taskId, @Context User caller, @Context ClientAddress from) {
        return tasks.retry(Author.of(caller, from), taskId);
    }

    /**
     * Kinds of tasks.
     *
     * @param statuses their words
     */
    record Statuses(@Nullable List<@Nullable String> statuses) {

        List<String> all() {
            return statuses == null
                    ? List.of()
                    : statuses.stream().map(String::valueOf).toList();
        }
    }

    /**
     * A piece of a log.
     *
     * @param taskId the task
     * @param backend always {@code celery}
     * @param offset where the piece begins, in bytes
     * @param nextOffset where the next one begins
     * @param text what it says; the closing line has ANSI colours
     * @param completed whether nothing more will come
     * @param status where the task is in its life
     */
    record TaskLog(
            String taskId,
            String backend,
            long offset,
            long nextOffset,
            String text,
            boolean completed,
            String status) {}
}
