package org.scipion.server.http;

/** A request without a valid access token. */
public class UnauthenticatedException extends RequestException {

    /** Says what is wrong with it, without saying whether the account exists. */
    public UnauthenticatedException(String message) {
        super(401, message);
    }
}
