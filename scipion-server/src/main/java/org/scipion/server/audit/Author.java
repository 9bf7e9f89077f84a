package org.scipion.server.audit;

import java.util.OptionalLong;
import org.scipion.model.User;
import org.scipion.server.http.ClientAddress;

/**
 * Who makes a change, and from where.
 *
 * @param userId number of the account; empty for the command line
 * @param email its address at that time; empty for the command line
 * @param address network address of the request, or {@code command line}
 */
public record Author(OptionalLong userId, String email, String address) {

    /** Somebody at the command line of the server's machine. */
    public static final Author COMMAND_LINE = new Author(OptionalLong.empty(), "", "command line");

    /** The caller of a request. */
    public static Author of(User caller, ClientAddress from) {
        return new Author(OptionalLong.of(caller.id()), caller.email(), from.text());
    }
}
