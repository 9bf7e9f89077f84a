package org.scipion.server.audit;

import java.util.Map;
import org.scipion.model.NewAuditEntry;
import org.scipion.server.http.rest.Json;
import org.scipion.store.Audit;

/** Notes administrative changes. Safe for use by many threads. */
public final class AuditTrail {

    private static final int LONGEST_SUBJECT = 500;

    private final Audit audit;

    /** Writes into this table. */
    public AuditTrail(Audit audit) {
        this.audit = audit;
    }

    /**
     * Notes a change; in a transaction, together with it.
     *
     * @param action what kind of change, such as {@code user.change}
     * @param subject what was changed
     * @param details an object that becomes JSON; must hold no secrets
     */
    public void note(Author author, String action, String subject, Object details) {
        String shown = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        audit.add(new NewAuditEntry(
                author.userId(), author.email(), author.address(), action, shown, Json.text(details)));
    }

    /** As {@link #note(Author, String, String, Object)}, with nothing more to tell. */
    public void note(Author author, String action, String subject) {
        note(author, action, subject, Map.of());
    }
}
