package org.scipion.server.http;

/** Finds the account behind an access token. Safe for use by many threads. */
@FunctionalInterface
public interface Authenticator {

    /**
     * The account that the token was made for.
     *
     * @param token what stood after {@code Bearer} in the request
     * @throws UnauthenticatedException for a token that is malformed, forged, expired or revoked
     * @throws ForbiddenException for an account that was deactivated
     */
    Caller authenticate(String token);
}
