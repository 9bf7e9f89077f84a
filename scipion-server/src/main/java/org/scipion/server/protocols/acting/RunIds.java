package org.scipion.server.protocols.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.RunTarget;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.UnprocessableException;

/** Ids of runs as clients write them in bodies: numbers or their texts, and several words for none. */
public final class RunIds {

    private static final Set<String> NONE = Set.of("", "null", "undefined", "PROJECT");

    private RunIds() {}

    /**
     * The id that a text means, empty for none.
     *
     * @throws InvalidFieldsException if it is no whole number
     */
    public static Optional<Long> of(String field, @Nullable String written) {
        if (written == null || NONE.contains(written.strip())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(written.strip()));
        } catch (NumberFormatException e) {
            InvalidFieldsException refusal = new InvalidFieldsException("body." + field, "Must be the id of a run");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * The ids of a list, each once, in its order.
     *
     * @throws UnprocessableException if there is none
     */
    public static List<Long> ofAll(@Nullable List<@Nullable String> written, String field) {
        List<Long> ids = new ArrayList<>();
        for (String one : written == null ? List.<@Nullable String>of() : written) {
            of(field, one).filter(id -> !ids.contains(id)).ifPresent(ids::add);
        }
        if (ids.isEmpty()) {
            throw new UnprocessableException("Missing " + field);
        }
        return ids;
    }

    /** A run that is there, else a new one of a class, which must then be named. */
    public static RunTarget target(@Nullable String protocolId, @Nullable String protocolClassName) {
        Optional<Long> id = of("protocolId", protocolId);
        if (id.isPresent()) {
            return RunTarget.of(id.get());
        }
        String className = protocolClassName == null ? "" : protocolClassName.strip();
        FieldErrors.inBody()
                .check("protocolClassName", !className.isEmpty(), "Field required")
                .refuse();
        return RunTarget.of(className);
    }
}
