package org.scipion.server.settings.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** A queue as a client sends it. */
record QueueBody(@Nullable String name, @Nullable List<@Nullable ParameterBody> params) {

    private static final String NEEDED = "String should have at least 1 character";

    record ParameterBody(
            @Nullable String variableName,
            @Nullable String value,
            @Nullable String label,
            @Nullable String help) {

        QueueParameter parameter() {
            return new QueueParameter(
                    Objects.requireNonNull(variableName), orEmpty(value), orEmpty(label), orEmpty(help));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    void check(FieldErrors errors) {
        errors.check("queues.name", name != null && !name.isBlank(), NEEDED);
        parameters()
                .forEach(parameter -> errors.check(
                        "queues.params.variableName",
                        parameter != null
                                && parameter.variableName() != null
                                && !parameter.variableName().isBlank(),
                        NEEDED));
    }

    Queue queue() {
        return new Queue(
                Objects.requireNonNull(name),
                parameters().stream()
                        .map(parameter -> Objects.requireNonNull(parameter).parameter())
                        .toList());
    }

    private List<@Nullable ParameterBody> parameters() {
        return Optional.ofNullable(params).orElse(List.of());
    }
}
