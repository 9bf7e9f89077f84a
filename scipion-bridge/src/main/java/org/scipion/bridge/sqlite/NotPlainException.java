package org.scipion.bridge.sqlite;

import org.scipion.bridge.BridgeException;

/** Rows are not as expected, so SQLite itself is to say what they hold. Never seen outside of this module. */
public final class NotPlainException extends BridgeException {

    /** Says what was not expected. */
    public NotPlainException(String message) {
        super(message);
    }
}
