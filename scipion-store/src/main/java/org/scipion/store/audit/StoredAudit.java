package org.scipion.store.audit;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AuditEntry;
import org.scipion.model.NewAuditEntry;
import org.scipion.store.Audit;
import org.scipion.store.RefusedValueException;
import org.scipion.store.session.Sessions;

/** The audit in PostgreSQL. */
public final class StoredAudit implements Audit {
    private final Sessions sessions;
    private final InstantSource clock;

    /** The audit in one database, stamped by a clock. */
    public StoredAudit(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public AuditEntry add(NewAuditEntry entry) {
        @Nullable Long user = entry.userId().isPresent() ? entry.userId().getAsLong() : null;
        return sessions.call(AuditMapper.class, mapper -> mapper.add(entry, user, clock.instant()))
                .entry();
    }

    @Override
    public List<AuditEntry> newest(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    @Override
    public List<AuditEntry> before(long id, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new RefusedValueException("1 to " + MOST_LISTED + " entries can be listed, not " + limit);
        }
        return sessions.call(AuditMapper.class, mapper -> mapper.before(id, limit)).stream()
                .map(AuditRow::entry)
                .toList();
    }
}
