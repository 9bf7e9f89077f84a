package org.scipion.server.settings.host;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.rest.Json;

/** The options of {@code hosts.conf} that the settings of the host stand for. */
final class HostOptions {

    private static final Set<String> NO = Set.of("", "0", "false", "no", "off");

    private HostOptions() {}

    static HostSettings read(String alias, Map<String, String> options) {
        return new HostSettings(
                alias,
                text(options, "NAME"),
                !NO.contains(text(options, "MANDATORY").toLowerCase(Locale.ROOT)),
                text(options, "PARALLEL_COMMAND"),
                text(options, "SUBMIT_COMMAND"),
                text(options, "CANCEL_COMMAND"),
                text(options, "CHECK_COMMAND"),
                text(options, "SUBMIT_TEMPLATE"),
                text(options, "JOB_DONE_REGEX").replaceFirst("^\"(.*)\"$", "$1"),
                QueuesText.read(text(options, "QUEUES")));
    }

    /** Values by option; null takes an option out of the file. */
    static Map<String, @Nullable String> write(HostSettings settings) {
        Map<String, @Nullable String> options = new LinkedHashMap<>();
        options.put("NAME", orNull(settings.schedulerName()));
        options.put("MANDATORY", settings.mandatory() ? "True" : "False");
        options.put("PARALLEL_COMMAND", orNull(settings.parallelCommand()));
        options.put("SUBMIT_COMMAND", orNull(settings.submitCommand()));
        options.put("CANCEL_COMMAND", orNull(settings.cancelCommand()));
        options.put("CHECK_COMMAND", orNull(settings.checkCommand()));
        options.put("SUBMIT_TEMPLATE", orNull(settings.submitTemplate()));
        options.put("JOB_DONE_REGEX", settings.jobDoneRegex().isEmpty() ? null : Json.text(settings.jobDoneRegex()));
        options.put("QUEUES", settings.queues().isEmpty() ? null : QueuesText.write(settings.queues()));
        return options;
    }

    private static String text(Map<String, String> options, String name) {
        return options.getOrDefault(name, "").strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
