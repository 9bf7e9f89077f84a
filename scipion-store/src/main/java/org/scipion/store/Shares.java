package org.scipion.store;

import java.util.List;
import org.scipion.model.Permission;
import org.scipion.model.Share;

/** Who else may use a project. Safe for use by many threads. */
public interface Shares {

    /**
     * Gives a person leave to use a project, or changes the leave given before.
     *
     * @throws MissingException if there is no such project or person
     * @throws RefusedValueException if the permission is {@code OWNER} or the person owns the project
     */
    Share grant(long projectId, long userId, Permission permission);

    /** Takes the leave back. False when there was none. */
    boolean revoke(long projectId, long userId);

    /** The shares of a project, oldest first. */
    List<Share> of(long projectId);
}
