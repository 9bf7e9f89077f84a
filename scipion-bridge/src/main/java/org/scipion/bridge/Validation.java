package org.scipion.bridge;

import java.util.List;

/**
 * What Scipion says of the values of a form, in its markup.
 *
 * @param errors reasons for which it would not run
 * @param warnings what people should know before they run it
 */
public record Validation(List<String> errors, List<String> warnings) {

    /** Copies the lists. */
    public Validation {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
