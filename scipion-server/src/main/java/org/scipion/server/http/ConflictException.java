package org.scipion.server.http;

/** A request that the present state of things does not allow, such as a name that is taken. */
public class ConflictException extends RequestException {

    /** Says what stands in the way. */
    public ConflictException(String message) {
        super(409, message);
    }
}
