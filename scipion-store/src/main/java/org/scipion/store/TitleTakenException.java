package org.scipion.store;

/** Another tag of the project has this title, perhaps in another letter case. */
public class TitleTakenException extends ConflictException {

    /** Says what went wrong, with which value, and what to do. */
    public TitleTakenException(String message) {
        super(message);
    }

    /** As {@link #TitleTakenException(String)}, keeping the cause. */
    public TitleTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
