package org.scipion.server.plugins.tasks;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a task for clients: the id of its job without dashes.
 *
 * @param job id of the job
 */
public record TaskId(UUID job) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    /** Out of what a client says; empty if no task can have this name. */
    static Optional<TaskId> parse(String given) {
        String plain = given.toLowerCase(Locale.ROOT).replace("-", "");
        return FORM.matcher(plain).matches()
                ? Optional.of(new TaskId(UUID.fromString(FORM.matcher(plain).replaceAll("$1-$2-$3-$4-$5"))))
                : Optional.empty();
    }

    /** As clients read it. */
    public String text() {
        return job.toString().replace("-", "");
    }
}
