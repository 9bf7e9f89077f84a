package org.scipion.model;

import java.time.Instant;

/**
 * An account. Never holds the password: see {@link Credentials}.
 *
 * @param id number of the account
 * @param email address as typed at sign-up; no two accounts differ only in its letter case
 * @param role what it may do beside its own projects
 * @param active whether it may be used
 * @param verified whether the address is known to be the person's
 * @param profile what the person says about himself or herself
 * @param tokenVersion grows whenever all tokens given out so far become worthless
 * @param created when it was made
 * @param updated the last change
 */
public record User(
        long id,
        String email,
        Role role,
        boolean active,
        boolean verified,
        Profile profile,
        int tokenVersion,
        Instant created,
        Instant updated) {

    /** Whether it may administer. */
    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
