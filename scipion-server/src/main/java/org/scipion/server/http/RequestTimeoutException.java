package org.scipion.server.http;

/** A request body that arrives too slowly. */
public class RequestTimeoutException extends RequestException {

    /** Says what was too slow. */
    public RequestTimeoutException(String message) {
        super(408, message);
    }
}
