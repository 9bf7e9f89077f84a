package org.scipion.model;

/**
 * An account to be made.
 *
 * @param email address, kept as typed
 * @param passwordHash the encoded hash of the password, with its algorithm and salt in it
 * @param role what it may do beside its own projects
 * @param active whether it may be used at once
 * @param verified whether the address is known to be the person's
 * @param profile what the person says about himself or herself
 */
public record NewUser(String email, String passwordHash, Role role, boolean active, boolean verified, Profile profile) {

    /** Leaves out the hash. */
    @Override
    public String toString() {
        return "NewUser[" + email + ", " + role + "]";
    }
}
