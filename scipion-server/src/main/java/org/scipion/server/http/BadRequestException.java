package org.scipion.server.http;

/** A request that cannot be carried out as it stands, such as a folder where a file is needed. */
public class BadRequestException extends RequestException {

    /** Says what is wrong and what would be right. */
    public BadRequestException(String message) {
        super(400, message);
    }
}
