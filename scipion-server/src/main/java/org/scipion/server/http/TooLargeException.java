package org.scipion.server.http;

/** A body or file that is over a limit. */
public class TooLargeException extends RequestException {

    /** Says the limit. */
    public TooLargeException(String message) {
        super(413, message);
    }
}
