package org.scipion.store.audit;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AuditEntry;

/** A row of {@code audit}. */
public record AuditRow(
        long id,
        Instant at,
        @Nullable Long userId,
        String userEmail,
        String address,
        String action,
        String subject,
        String details) {

    AuditEntry entry() {
        OptionalLong user = userId == null ? OptionalLong.empty() : OptionalLong.of(userId);
        return new AuditEntry(id, at, user, userEmail, address, action, subject, details);
    }
}
