package org.scipion.store;

import java.util.List;
import org.scipion.model.AuditEntry;
import org.scipion.model.NewAuditEntry;

/** Who changed what in the installation. Entries are only ever added. Safe for use by many threads. */
public interface Audit {

    /** Entries that one call may give at most. */
    int MOST_LISTED = 1000;

    /** Writes an entry; inside {@link Store#inTransaction} together with the change that it tells of. */
    AuditEntry add(NewAuditEntry entry);

    /** The newest entries, newest first. */
    List<AuditEntry> newest(int limit);

    /** The newest entries older than the one with this id, newest first. */
    List<AuditEntry> before(long id, int limit);
}
