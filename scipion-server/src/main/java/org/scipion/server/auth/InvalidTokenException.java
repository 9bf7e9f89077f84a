package org.scipion.server.auth;

import org.scipion.server.ServerException;

/** A token that is not ours, was changed, or is out of its time; or is of the other kind. */
final class InvalidTokenException extends ServerException {

    private final boolean otherKind;

    InvalidTokenException(String message, boolean otherKind) {
        super(message);
        this.otherKind = otherKind;
    }

    InvalidTokenException(String message, Throwable cause) {
        super(message, cause);
        this.otherKind = false;
    }

    /** Whether it is sound but of the other kind. */
    boolean isOfOtherKind() {
        return otherKind;
    }
}
