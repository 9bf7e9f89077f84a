package org.scipion.preview.mdoc;

import java.util.Optional;

/**
 * One line of an mdoc file that says something: {@code name = value}, in brackets at the start of a section.
 *
 * @param bracketed whether it stands in brackets
 * @param name before the sign of equality
 * @param value after it
 */
record MdocLine(boolean bracketed, String name, String value) {

    /** Brackets around this name hold a title rather than start a section. */
    private static final String TITLE = "T";

    /** Empty for lines that say nothing. */
    static Optional<MdocLine> of(String line) {
        String stripped = line.strip();
        boolean bracketed = stripped.startsWith("[") && stripped.endsWith("]");
        String said = bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
        int equals = said.indexOf('=');
        return equals < 1
                ? Optional.empty()
                : Optional.of(new MdocLine(
                        bracketed,
                        said.substring(0, equals).strip(),
                        said.substring(equals + 1).strip()));
    }

    boolean startsSection() {
        return bracketed && !name.equals(TITLE);
    }

    boolean isTitle() {
        return bracketed && name.equals(TITLE);
    }
}
