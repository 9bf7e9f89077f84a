package org.scipion.server.audit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.store.Audit;

/** {@code /system/audit}: who changed what in the installation. */
@Path("/system/audit")
public final class AuditResource {

    private final Audit audit;

    /** Shows this table. */
    public AuditResource(Audit audit) {
        this.audit = audit;
    }

    /** Entries, newest first; with {@code before}, those older than that entry. */
    @GET
    @Access(Need.ADMIN)
    @Operation(summary = "Administrative changes, newest first", tags = "system")
    public List<AuditOut> entries(
            @QueryParam("before") @Nullable Long before, @QueryParam("limit") @DefaultValue("100") int limit) {
        FieldErrors.inQuery().within("limit", limit, 1, Audit.MOST_LISTED).refuse();
        return (before == null ? audit.newest(limit) : audit.before(before, limit))
                .stream().map(AuditOut::of).toList();
    }
}
