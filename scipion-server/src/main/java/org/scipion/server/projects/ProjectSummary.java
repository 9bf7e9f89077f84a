package org.scipion.server.projects;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.scipion.model.AccessibleProject;
import org.scipion.model.DiskUse;
import org.scipion.model.Project;

/**
 * A project in a list.
 *
 * @param name name of its folder
 * @param protocolsCount runs in it when they were last counted
 * @param diskUsage such as {@code 1.25 GB}, counted in powers of 1024; {@code 0.00 GB} before it was measured
 * @param isOwner whether it is the caller's own
 * @param isShared whether somebody shared it with the caller
 * @param permission what the caller may do
 * @param thumbnailVersion changes whenever the thumbnail may have
 */
record ProjectSummary(
        long id,
        String name,
        String description,
        String status,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        int protocolsCount,
        String diskUsage,
        boolean isOwner,
        boolean isShared,
        String permission,
        long projectOwnerId,
        String thumbnailUrl,
        String thumbnailRebuildUrl,
        String thumbnailItemsUrl,
        String thumbnailVersion) {

    private static final double GIB = 1L << 30;

    /** As it stands in the list, where an owner's permission is called {@code owner}. */
    static ProjectSummary listed(AccessibleProject found) {
        return of(found, found.permission().word());
    }

    /** As it stands alone, where an owner's permission is called {@code full}. */
    static ProjectSummary alone(AccessibleProject found) {
        return of(found, found.owned() ? "full" : found.permission().word());
    }

    private static ProjectSummary of(AccessibleProject found, String permission) {
        Project project = found.project();
        ProjectLinks links = ProjectLinks.ofProject(project.id());
        return new ProjectSummary(
                project.id(),
                project.name(),
                project.description(),
                project.status(),
                project.created().atOffset(ZoneOffset.UTC),
                project.updated().atOffset(ZoneOffset.UTC),
                found.runs(),
                text(found.diskUse().map(DiskUse::bytes).orElse(0L)),
                found.owned(),
                !found.owned(),
                permission,
                project.ownerId(),
                links.thumbnailUrl(),
                links.thumbnailRebuildUrl(),
                ProjectLinks.items(project.id()),
                ProjectLinks.version(project.id(), project.updated(), found.runs()));
    }

    private static String text(long bytes) {
        return String.format(Locale.ROOT, "%.2f GB", bytes / GIB);
    }
}
