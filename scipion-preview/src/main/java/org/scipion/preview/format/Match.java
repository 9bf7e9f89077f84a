package org.scipion.preview.format;

/** How sure a format is that a file is one of its own; the surest opens it. */
public enum Match {
    /** It is not. */
    NO,
    /** Nothing speaks against it, and no better format is known. */
    FALLBACK,
    /** The first bytes would do, but they are not distinctive. */
    PLAUSIBLE,
    /** The name says so. */
    BY_NAME,
    /** The first bytes say so. */
    BY_CONTENT,
    /** Both the name and the first bytes say so. */
    CERTAIN;

    /** Puts together what name and content say. */
    public static Match of(boolean name, boolean content) {
        if (name) {
            return content ? CERTAIN : BY_NAME;
        }
        return content ? BY_CONTENT : NO;
    }
}
