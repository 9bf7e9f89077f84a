package org.scipion.server.bundle;

import org.scipion.server.ServerException;

/** A bundle cannot be used; what was served before is still there. */
public class BundleException extends ServerException {

    /** Says what is wrong with which file, and what to do. */
    public BundleException(String message) {
        super(message);
    }

    /** As {@link #BundleException(String)}, keeping the cause. */
    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
