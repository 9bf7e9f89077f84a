package org.scipion.server.http;

/** A well-formed request for something that cannot be done with what it names, such as importing a folder that is no project. */
public class UnprocessableException extends RequestException {

    /** Says why it cannot be done and what could be. */
    public UnprocessableException(String message) {
        super(422, message);
    }

    /** As {@link #UnprocessableException(String)}, keeping the cause. */
    public UnprocessableException(String message, Throwable cause) {
        this(message);
        initCause(cause);
    }
}
