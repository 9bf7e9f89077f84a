package org.scipion.server.installation;

import org.scipion.server.ServerException;

/** Something about the installation on this machine that stops a command; the message says what to do. */
public class InstallationException extends ServerException {

    /** Says what went wrong, with which file or value, and what to do. */
    public InstallationException(String message) {
        super(message);
    }

    /** As {@link #InstallationException(String)}, keeping the cause. */
    public InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
