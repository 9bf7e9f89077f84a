package org.scipion.server.http;

import org.scipion.server.ServerException;

/** A request that is refused; its children say why, and each stands for one HTTP status. The message is shown to the caller. */
public abstract class RequestException extends ServerException {

    private final int status;

    /** A refusal with the given HTTP status and a message for the caller. */
    protected RequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status that tells of this refusal. */
    public int status() {
        return status;
    }

    /** What the caller is told: the message, or an object that holds more. */
    public Object detail() {
        return String.valueOf(getMessage());
    }
}
