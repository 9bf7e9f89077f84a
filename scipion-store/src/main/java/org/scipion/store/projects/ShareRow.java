package org.scipion.store.projects;

import java.time.Instant;
import org.scipion.model.Permission;
import org.scipion.model.Share;

/** A row of {@code project_shares}. */
public record ShareRow(long id, long projectId, long userId, String permission, Instant createdAt, Instant updatedAt) {

    Share share() {
        return new Share(id, projectId, userId, Permission.of(permission).orElseThrow(), createdAt, updatedAt);
    }
}
