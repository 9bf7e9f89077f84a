package org.scipion.server.settings.host;

/**
 * A choice for jobs of a queue.
 *
 * @param variableName place in the script that it fills, such as {@code JOB_TIME}
 * @param value what holds unless a person chooses
 * @param label its name in forms
 * @param help what it means
 */
public record QueueParameter(String variableName, String value, String label, String help) {}
