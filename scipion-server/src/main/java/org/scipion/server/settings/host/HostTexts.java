package org.scipion.server.settings.host;

import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** Checks the texts of a host: each has characters where it is said, and fits into {@code hosts.conf}. */
record HostTexts(FieldErrors errors, boolean allNeeded, int longest) {

    void line(String field, @Nullable String text) {
        lines(field, text);
        onOneLine(field, text);
    }

    void optionalLine(String field, @Nullable String text) {
        fits(field, text);
        onOneLine(field, text);
    }

    void lines(String field, @Nullable String text) {
        errors.check(field, text != null || !allNeeded, "Field required");
        errors.check(field, text == null || !text.isBlank(), "String should have at least 1 character");
        fits(field, text);
    }

    private void fits(String field, @Nullable String text) {
        errors.check(
                field,
                text == null || text.length() <= longest,
                "String should have at most " + longest + " characters");
        errors.check(
                field,
                text == null || text.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)),
                "Must not hold control characters");
    }

    private void onOneLine(String field, @Nullable String text) {
        errors.check(field, text == null || text.strip().indexOf('\n') < 0, "Must be one line");
    }
}
