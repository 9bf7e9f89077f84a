package org.scipion.bridge;

/** There is no such folder. */
public class ProjectNotFoundException extends MissingException {

    /** Says what, where and what to do. */
    public ProjectNotFoundException(String message) {
        super(message);
    }

    /** As {@link #ProjectNotFoundException(String)}, keeping the cause. */
    public ProjectNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
