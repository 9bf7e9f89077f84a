package org.scipion.server.protocols.suggestions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A row of Scipion's statistics.
 *
 * @param className class that was run next
 * @param count how often
 * @param name what people call it
 * @param packageName package that brings it, empty when not known
 * @param description what it does
 */
record StatisticsRow(String className, long count, String name, String packageName, String description) {

    private static final String PREFIX = "scipion-em-";

    static StatisticsRow of(JsonNode row) {
        return new StatisticsRow(
                row.path(0).asText(""),
                row.path(1).asLong(),
                row.path(2).asText(""),
                row.path(3).asText(""),
                row.path(4).asText(""));
    }

    /** What is told of it; {@code installed} describes the class where it is installed. */
    Suggestion suggestion(JsonNode installed) {
        if (installed.isObject()) {
            return new Suggestion(
                    installed.path("label").asText("").toLowerCase(Locale.ROOT),
                    className,
                    installed.path("help").asText(""),
                    "installed");
        }
        String plugin = packageName.isEmpty() ? PREFIX + name.split(" ", 2)[0].toLowerCase(Locale.ROOT) : packageName;
        return new Suggestion(name, className, description, "Missing. Available in " + plugin + " plugin.");
    }
}
