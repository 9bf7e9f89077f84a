package org.scipion.server.projects;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.scipion.model.Share;

/** A share as the API writes it. */
record ShareRow(
        long id, long projectId, long userId, String permission, OffsetDateTime createdAt, OffsetDateTime updatedAt) {

    static ShareRow of(Share share) {
        return new ShareRow(
                share.id(),
                share.projectId(),
                share.userId(),
                share.permission().word(),
                share.created().atOffset(ZoneOffset.UTC),
                share.updated().atOffset(ZoneOffset.UTC));
    }
}
