package org.scipion.model;

/**
 * An account with what is needed to check its password. Not for logs or answers.
 *
 * @param user the account
 * @param passwordHash the encoded hash of its password, with algorithm and salt in it
 */
public record Credentials(User user, String passwordHash) {

    /** Leaves out the hash. */
    @Override
    public String toString() {
        return "Credentials[" + user.email() + "]";
    }
}
