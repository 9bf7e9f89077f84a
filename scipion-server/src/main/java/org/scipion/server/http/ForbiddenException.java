package org.scipion.server.http;

/** A request by somebody who may not make it, though the thing itself is no secret to them. */
public class ForbiddenException extends RequestException {

    /** Says what would be needed. */
    public ForbiddenException(String message) {
        super(403, message);
    }
}
