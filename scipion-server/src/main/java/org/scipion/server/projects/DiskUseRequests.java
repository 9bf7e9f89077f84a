package org.scipion.server.projects;

import java.util.List;
import org.scipion.model.AccessibleProject;

/** Asks for projects to be measured in the background. Safe for use by many threads. */
@FunctionalInterface
public interface DiskUseRequests {

    /** Asks for those of the projects whose figures are missing or old; returns at once and never fails the caller's request. */
    void refresh(List<AccessibleProject> projects);
}
