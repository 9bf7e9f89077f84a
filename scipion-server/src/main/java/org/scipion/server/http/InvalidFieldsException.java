package org.scipion.server.http;

import java.util.List;

/** A request whose fields break the rules; names each of them. Answered with status 422. */
public class InvalidFieldsException extends RequestException {

    private final List<FieldError> errors;

    /** Collects what is wrong; use {@link FieldErrors} to gather several. */
    public InvalidFieldsException(List<FieldError> errors) {
        super(422, "Validation failed");
        this.errors = List.copyOf(errors);
    }

    /** As {@link #InvalidFieldsException(List)}, for one field. */
    public InvalidFieldsException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** What is wrong, at least one entry. */
    public List<FieldError> errors() {
        return errors;
    }
}
