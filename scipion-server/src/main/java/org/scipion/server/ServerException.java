package org.scipion.server;

/** Root of what the server itself refuses or fails at, beside what its modules report with their own types. */
public class ServerException extends RuntimeException {

    /** Says what went wrong, with which value, and what to do. */
    public ServerException(String message) {
        super(message);
    }

    /** As {@link #ServerException(String)}, keeping the cause. */
    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
