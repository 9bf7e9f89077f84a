package org.scipion.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scipion.model.Credentials;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.model.User;

/**
 * Accounts. Addresses are compared without regard to letter case. Safe for use by many threads. Every change of an
 * account that does not exist throws {@link MissingException}; texts that are too long throw
 * {@link RefusedValueException}.
 */
public interface Users {

    /**
     * Makes an account.
     *
     * @throws EmailTakenException if the address is in use
     */
    User add(NewUser user);

    /** The account with this number. */
    Optional<User> find(long id);

    /** The account with this address. */
    Optional<User> findByEmail(String email);

    /** The account with this address, and its password's hash. */
    Optional<Credentials> credentials(String email);

    /** Every account, by first name, last name and address. */
    List<User> all();

    /** How many accounts there are. */
    long count();

    /** Replaces the profile. */
    User changeProfile(long id, Profile profile);

    /** Replaces the password's hash and makes all tokens worthless. */
    User changePassword(long id, String passwordHash);

    /**
     * Replaces the password's hash by another of the same password; tokens stay good.
     *
     * @return false when the password was changed meanwhile, so that nothing was replaced
     */
    boolean rehash(long id, String formerHash, String passwordHash);

    /** Sets the role. */
    User changeRole(long id, Role role);

    /** Opens or closes the account; closing makes all its tokens worthless. */
    User changeActive(long id, boolean active);

    /** Notes that the address is the person's. */
    User markVerified(long id);

    /**
     * Keeps the code that will prove that the address is the person's; an earlier one of theirs is forgotten.
     *
     * @param codeHash SHA-256 of the code, 64 hexadecimal digits in lower case
     * @param expires until when it can be used
     */
    void expectVerification(long id, String codeHash, Instant expires);

    /**
     * Uses up a code, and notes that the address is the person's.
     *
     * @return the account; empty when no such code is waiting, or no longer
     */
    Optional<User> verify(String codeHash);

    /** Makes all tokens of the account worthless. */
    User revokeTokens(long id);
}
