package org.scipion.server.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with a request, so that one answer names it all. Not for use by several threads. */
public final class FieldErrors {

    private final String place;
    private final List<FieldError> errors = new ArrayList<>();

    private FieldErrors(String place) {
        this.place = place;
    }

    /** Looks at fields of the body. */
    public static FieldErrors inBody() {
        return new FieldErrors("body");
    }

    /** Looks at query parameters. */
    public static FieldErrors inQuery() {
        return new FieldErrors("query");
    }

    /** Complains about a field that is missing or null. */
    public FieldErrors required(String field, @Nullable Object value) {
        return check(field, value != null, "Field required");
    }

    /** Complains about a number outside its range, both ends included. */
    public FieldErrors within(String field, long value, long least, long most) {
        return check(field, value >= least && value <= most, "Must lie between " + least + " and " + most);
    }

    /** Complains about a field unless the rule holds. */
    public FieldErrors check(String field, boolean holds, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(place + "." + field, otherwise));
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws InvalidFieldsException when there was anything to complain about
     */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidFieldsException(errors);
        }
    }
}
