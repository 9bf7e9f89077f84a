package org.scipion.server.protocols.acting;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changes of runs answer: {@code status} 0 or 1, {@code errors}, and {@code workflow}, which is the project's graph or, where the client reads it
 * anew anyway, an empty list. Further fields follow by their names.
 */
public final class Envelope {

    private static final List<Object> NO_WORKFLOW = List.of();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Envelope(int status, List<String> errors, Object workflow) {
        with("status", status).with("errors", errors).with("workflow", workflow);
    }

    /** It was done; the answer has no graph. */
    public static Envelope done() {
        return new Envelope(0, List.of(), NO_WORKFLOW);
    }

    /** It was done, and the graph is now as given. */
    public static Envelope done(Map<String, ?> graph) {
        return new Envelope(0, List.of(), graph);
    }

    /** It was not done, or not all of it. */
    public static Envelope refused(List<String> errors) {
        return new Envelope(1, errors, NO_WORKFLOW);
    }

    /** The same, also with this field. */
    public Envelope with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** The same, telling how many runs it was about and how many links between them changed. */
    public Envelope counting(int runs, int links) {
        return with("protocolsCount", runs).with("dependenciesCount", links);
    }

    /** As an answer with an HTTP status of its own. */
    public Response under(int httpStatus) {
        return Response.status(httpStatus)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(this)
                .build();
    }

    /** All fields in their order. */
    @JsonValue
    Map<String, Object> fields() {
        return fields;
    }
}
