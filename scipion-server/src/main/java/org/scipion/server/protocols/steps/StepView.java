package org.scipion.server.protocols.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Run;
import org.scipion.model.Step;
import org.scipion.server.http.rest.Json;

/**
 * A step of a run as the API writes it.
 *
 * @param index its number from 1
 * @param args the arguments as JSON, or as text when they are stored as something else
 * @param argsText the arguments as stored
 * @param elapsedSeconds until its end, or until now while it runs; null before it began
 * @param event what a person just did to it, null otherwise
 * @param updatedAt its last change: its end, its start, or that of the run
 */
record StepView(
        int index,
        @Nullable String stepClassName,
        String name,
        String status,
        List<Integer> prerequisites,
        JsonNode args,
        @Nullable String argsText,
        JsonNode resultFiles,
        @Nullable OffsetDateTime initTime,
        @Nullable OffsetDateTime endTime,
        @Nullable Double elapsedSeconds,
        @Nullable String error,
        boolean interactive,
        boolean needsGpu,
        @Nullable String event,
        int schemaVersion,
        OffsetDateTime updatedAt) {

    private static final int SCHEMA = 1;
    private static final double MILLIS = 1000;

    static StepView of(Run run, Step step, Instant now) {
        return new StepView(
                step.index(),
                orNull(step.className()),
                step.name(),
                step.status().word(),
                step.prerequisites(),
                value(step.arguments()),
                orNull(step.arguments()),
                value(step.resultFiles()),
                time(step.started()),
                time(step.ended()),
                step.elapsed(now).map(StepView::seconds).orElse(null),
                orNull(step.error()),
                step.interactive(),
                step.needsGpu(),
                null,
                SCHEMA,
                step.ended().or(step::started).orElse(run.times().updated()).atOffset(ZoneOffset.UTC));
    }

    /** The same, telling what a person did to it. */
    StepView because(String event) {
        return new StepView(
                index,
                stepClassName,
                name,
                status,
                prerequisites,
                args,
                argsText,
                resultFiles,
                initTime,
                endTime,
                elapsedSeconds,
                error,
                interactive,
                needsGpu,
                event,
                schemaVersion,
                updatedAt);
    }

    private static JsonNode value(String stored) {
        if (stored.isBlank()) {
            return NullNode.getInstance();
        }
        try {
            return Json.mapper().readTree(stored);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(stored);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }
}
