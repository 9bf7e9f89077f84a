package org.scipion.server.plugins.tasks;

/**
 * That a task was taken on.
 *
 * @param taskId its name
 * @param status always {@code PENDING}
 * @param backend always {@code celery}: the client knows no other word for a queue
 */
public record TaskStart(String taskId, String status, String backend) {

    static final String BACKEND = "celery";

    static TaskStart of(TaskId id) {
        return new TaskStart(id.text(), TaskStatus.PENDING.name(), BACKEND);
    }
}
