package org.scipion.server.projects.lock;

import java.nio.file.Files;
import java.nio.file.Path;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.User;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ProjectDoor;

/** Opens projects to those who want to change them only while no other server does. */
public final class LockedProjects implements ProjectDoor {

    private final ProjectDoor door;
    private final ProjectLocks locks;

    /** Adds locks to a door. */
    public LockedProjects(ProjectDoor door, ProjectLocks locks) {
        this.door = door;
        this.locks = locks;
    }

    @Override
    public AccessibleProject open(User caller, long projectId, Need need) {
        AccessibleProject project = door.open(caller, projectId, need);
        Path folder = project.project().folder();
        if (isToBeChanged(project, need) && Files.isDirectory(folder)) {
            locks.hold(folder);
        }
        return project;
    }

    private static boolean isToBeChanged(AccessibleProject project, Need need) {
        return switch (need) {
            case PROJECT_WRITE -> project.permission().covers(Permission.FULL);
            case PROJECT_OWNER -> project.owned();
            case PUBLIC, SIGNED_IN, ADMIN, PROJECT_READ -> false;
        };
    }
}
