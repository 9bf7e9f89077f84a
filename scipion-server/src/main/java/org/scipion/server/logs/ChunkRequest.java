package org.scipion.server.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scipion.server.http.FieldErrors;

/**
 * What a client wants of the logs, read with patience: anything that is no offset counts as 0.
 *
 * @param offsets where to read on, by the name of each channel as the API writes it
 * @param maxBytes bytes to give per channel
 * @param maxLines lines to give per channel
 */
record ChunkRequest(Map<String, Long> offsets, int maxBytes, int maxLines) {

    /** Channels that one request may name; there are three. */
    static final int MOST_CHANNELS = 16;

    /** Bytes to give per channel unless told otherwise. */
    static final int USUAL_BYTES = 64 << 10;

    /** Bytes to give per channel at most. */
    static final int MOST_BYTES = 1 << 20;

    /** Lines to give per channel unless told otherwise. */
    static final int USUAL_LINES = 2000;

    /** Lines to give per channel at most. */
    static final int MOST_LINES = 100_000;

    static ChunkRequest of(JsonNode body, boolean everyChannel) {
        Map<String, Long> offsets = new LinkedHashMap<>();
        JsonNode given = body.has("offsets") ? body.path("offsets") : body.path("channels");
        given.properties().forEach(entry -> offsets.put(name(entry.getKey()), offset(entry.getValue())));
        if (everyChannel) {
            LogChannels.NAMES.forEach(name -> offsets.putIfAbsent(name, 0L));
        }
        int bytes = number(body.path("maxBytes"), USUAL_BYTES);
        int lines = number(body.path("maxLines"), USUAL_LINES);
        FieldErrors.inBody()
                .check("offsets", offsets.size() <= MOST_CHANNELS, "Name at most " + MOST_CHANNELS + " channels")
                .within("maxBytes", bytes, 1, MOST_BYTES)
                .within("maxLines", lines, 1, MOST_LINES)
                .refuse();
        return new ChunkRequest(offsets, bytes, lines);
    }

    /** Older clients have names of their own for the channels. */
    private static String name(String given) {
        return switch (given) {
            case "stdoutLog", "out" -> "stdout";
            case "stderrLog", "err" -> "stderr";
            case "scheduleLog" -> "schedule";
            default -> given;
        };
    }

    private static long offset(JsonNode given) {
        return Math.max(0, given.asLong(0));
    }

    private static int number(JsonNode given, int usual) {
        return given.asInt(usual);
    }
}
