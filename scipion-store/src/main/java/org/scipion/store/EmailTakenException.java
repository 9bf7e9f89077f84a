package org.scipion.store;

/** Another account has this e-mail address, perhaps in another letter case. */
public class EmailTakenException extends ConflictException {

    /** Says what went wrong, with which value, and what to do. */
    public EmailTakenException(String message) {
        super(message);
    }

    /** As {@link #EmailTakenException(String)}, keeping the cause. */
    public EmailTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
