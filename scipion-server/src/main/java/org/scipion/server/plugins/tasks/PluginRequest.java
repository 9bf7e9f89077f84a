package org.scipion.server.plugins.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Job;
import org.scipion.model.JobRequest;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Json;

/**
 * What is stored of a task.
 *
 * @param change what is to be done
 * @param retryOf the task that this one tries again
 */
public record PluginRequest(
        PluginOperation change, @Nullable String retryOf) {

    /** The queue that such tasks wait in. */
    public static final String QUEUE = "plugins";

    /** The kind of job that they are. */
    public static final String KIND = "plugin-change";

    /** As a job that is started once: what was half done is for a person to judge. */
    JobRequest job() {
        return JobRequest.once(KIND, QUEUE, Json.text(this));
    }

    /** Out of a job. */
    public static PluginRequest of(Job job) {
        try {
            return Json.mapper().readValue(job.request().payload(), PluginRequest.class);
        } catch (JsonProcessingException e) {
            throw new ServerException("Job " + job.id() + " does not tell which change of the plugins it is", e);
        }
    }

    /** What clients are told of the change. */
    ObjectNode payload() {
        ObjectNode payload = Json.mapper().valueToTree(change);
        payload.remove("operation");
        return payload;
    }
}
