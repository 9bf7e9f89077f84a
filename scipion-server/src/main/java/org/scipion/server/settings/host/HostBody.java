package org.scipion.server.settings.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** Settings of the host as a client sends them, bare or below {@code config}; what is null is not said. */
record HostBody(
        @Nullable HostBody config,
        @Nullable String hostAlias,
        @Nullable String schedulerName,
        @Nullable Boolean mandatory,
        @Nullable String parallelCommand,
        @Nullable String submitCommand,
        @Nullable String cancelCommand,
        @Nullable String checkCommand,
        @Nullable String submitTemplate,
        @Nullable String jobDoneRegex,
        @Nullable List<@Nullable QueueBody> queues) {

    private static final int LONGEST = 20_000;
    private static final int MOST_QUEUES = 200;

    /** The innermost; what is said around it counts for nothing, but must be right. */
    HostBody bare() {
        if (config == null) {
            return this;
        }
        check(false);
        return config.bare();
    }

    /** Everything that is said, and the rest from other settings; every text that is said must have characters. */
    HostSettings over(HostSettings others) {
        check(false);
        return new HostSettings(
                or(hostAlias, others.hostAlias()),
                or(schedulerName, others.schedulerName()),
                mandatory == null ? others.mandatory() : mandatory,
                or(parallelCommand, others.parallelCommand()),
                or(submitCommand, others.submitCommand()),
                or(cancelCommand, others.cancelCommand()),
                or(checkCommand, others.checkCommand()),
                or(submitTemplate, others.submitTemplate()),
                or(jobDoneRegex, others.jobDoneRegex()),
                queues == null ? others.queues() : read(queues));
    }

    /** As settings of their own: every text is needed but that of the regular expression. */
    HostSettings whole() {
        check(true);
        return over(HostSettings.USUAL);
    }

    private void check(boolean all) {
        FieldErrors errors = FieldErrors.inBody();
        HostTexts texts = new HostTexts(errors, all, LONGEST);
        texts.line("hostAlias", hostAlias);
        errors.check(
                "hostAlias",
                hostAlias == null || hostAlias.chars().noneMatch(c -> c == '[' || c == ']'),
                "Must not hold brackets");
        texts.line("schedulerName", schedulerName);
        texts.line("parallelCommand", parallelCommand);
        texts.line("submitCommand", submitCommand);
        texts.line("cancelCommand", cancelCommand);
        texts.line("checkCommand", checkCommand);
        texts.lines("submitTemplate", submitTemplate);
        texts.optionalLine("jobDoneRegex", jobDoneRegex);
        List<@Nullable QueueBody> named = Optional.ofNullable(queues).orElse(List.of());
        errors.check("queues", named.size() <= MOST_QUEUES, "At most " + MOST_QUEUES + " queues");
        named.forEach(queue -> {
            if (queue == null) {
                errors.check("queues", false, "Each queue must be an object");
            } else {
                queue.check(errors);
            }
        });
        errors.refuse();
    }

    private static List<Queue> read(List<@Nullable QueueBody> queues) {
        return queues.stream()
                .map(queue -> Objects.requireNonNull(queue).queue())
                .toList();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text.strip();
    }
}
