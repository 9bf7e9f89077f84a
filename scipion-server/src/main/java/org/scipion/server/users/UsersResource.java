package org.scipion.server.users;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.store.Store;

/** {@code /users}: the other people of this installation. */
@Path("/users")
public final class UsersResource {

    private final Store store;
    private final Administration administration;

    /** Shows and changes the accounts of this store. */
    public UsersResource(Store store) {
        this.store = store;
        this.administration = new Administration(store);
    }

    /** All others with an active account, to share projects with, by name. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Other people, to share projects with", tags = "users")
    public List<ColleagueOut> colleagues(@Context User caller) {
        return store.users().all().stream()
                .filter(user -> user.id() != caller.id() && user.active())
                .map(ColleagueOut::of)
                .toList();
    }

    /** All accounts. */
    @GET
    @Path("/admin")
    @Access(Need.ADMIN)
    @Operation(summary = "All accounts", tags = "users")
    public List<AdminUserOut> accounts() {
        return store.users().all().stream().map(AdminUserOut::of).toList();
    }

    /** Changes role or activity of an account, or vouches for its address. */
    @PATCH
    @Path("/admin/{userId}")
    @Access(Need.ADMIN)
    @Operation(summary = "Change role or activity of an account", tags = "users")
    public AdminUserOut change(
            @PathParam("userId") long userId, UserChange change, @Context User caller, @Context ClientAddress from) {
        change.check();
        return AdminUserOut.of(administration.change(caller, from, userId, change));
    }
}
