package org.scipion.server.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AuditEntry;

/**
 * A noted change.
 *
 * @param id number of the entry; later ones are higher
 * @param at when
 * @param userId who; null for the command line and for accounts that are gone
 * @param userEmail the person's address at that time; empty for the command line
 * @param address network address that the request came from, or {@code command line}
 * @param action what kind of change
 * @param subject what was changed
 * @param details more about it, an object
 */
public record AuditOut(
        long id,
        OffsetDateTime at,
        @Nullable Long userId,
        String userEmail,
        String address,
        String action,
        String subject,
        @JsonRawValue @Schema(implementation = Object.class) String details) {

    static AuditOut of(AuditEntry entry) {
        return new AuditOut(
                entry.id(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.userId().isPresent() ? entry.userId().getAsLong() : null,
                entry.userEmail(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.details());
    }
}
