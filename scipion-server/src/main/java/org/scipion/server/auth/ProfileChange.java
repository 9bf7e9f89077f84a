package org.scipion.server.auth;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Profile;
import org.scipion.server.http.FieldErrors;

/**
 * Reads which fields of a profile a person wants to change: those that the body has. Null empties a field.
 */
final class ProfileChange {

    private final JsonNode body;
    private final FieldErrors errors = FieldErrors.inBody();

    private ProfileChange(JsonNode body) {
        this.body = body;
    }

    static Profile applied(JsonNode body, Profile to) {
        ProfileChange change = new ProfileChange(body);
        Profile changed = new Profile(
                change.text("firstName", to.firstName()),
                change.text("lastName", to.lastName()),
                change.text("institution", to.institution()),
                change.text("phone", to.phone()),
                change.text("position", to.position()),
                change.text("country", to.country()),
                change.text("city", to.city()),
                change.text("postalCode", to.postalCode()));
        change.errors.refuse();
        return changed;
    }

    private String text(String field, String otherwise) {
        @Nullable JsonNode value = body.get(field);
        if (value == null) {
            return otherwise;
        }
        errors.check(field, value.isNull() || value.isValueNode(), "Not of the expected kind: a text");
        String text = value.isNull() ? "" : value.asText();
        errors.check(
                field,
                text.length() <= Profile.LONGEST,
                "String should have at most " + Profile.LONGEST + " characters");
        return text;
    }
}
