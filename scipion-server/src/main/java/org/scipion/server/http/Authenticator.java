package org.scipion.server.http;

import org.scipion.model.User;

/** Finds the account behind an access token. Safe for use by many threads. */
@FunctionalInterface
public interface Authenticator {

    /**
     * The account that the token was made for.
     *
     * @param token what stood after {@code Bearer} in the request
     * @throws UnauthenticatedException for a token that is malformed, forged, expired or revoked
     * @throws ForbiddenException for an account that was deactivated
     * @throws NotFoundException for an account that no longer exists
     */
    User authenticate(String token);
}
