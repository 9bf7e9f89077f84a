package org.scipion.server.http;

/** Something in a form that cannot be handled. */
public class UnsupportedException extends RequestException {

    /** Says which forms can. */
    public UnsupportedException(String message) {
        super(415, message);
    }
}
