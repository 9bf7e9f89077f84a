package org.scipion.model;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A change of the installation, written down for its administrators.
 *
 * @param id number of the entry, growing
 * @param at when
 * @param userId account that made the change, empty when it has gone since or it was made on the command line
 * @param userEmail its address at that time
 * @param address where the request came from
 * @param action what was done, such as {@code user.role}
 * @param subject to what
 * @param details more about it, as a JSON object without secrets
 */
public record AuditEntry(
        long id,
        Instant at,
        OptionalLong userId,
        String userEmail,
        String address,
        String action,
        String subject,
        String details) {}
