package org.scipion.server.http;

/** Something that does not exist, or that the caller may not know of; both are answered alike. */
public class NotFoundException extends RequestException {

    /** Says what was looked for. */
    public NotFoundException(String message) {
        super(404, message);
    }
}
