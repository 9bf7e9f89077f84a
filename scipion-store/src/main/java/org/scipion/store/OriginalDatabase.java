package org.scipion.store;

import java.util.List;
import java.util.Optional;
import org.scipion.store.original.OriginalReader;

/**
 * A database of ScipionAPI, the Python server that this one takes the place of: its accounts, projects, shares and settings,
 * as they stand there. Read only, all at one moment.
 *
 * @param users its accounts
 * @param projects its projects
 * @param shares who else may use them
 * @param userSettings settings of people
 * @param instanceSettings settings of the installation, a JSON object; empty when none were saved
 */
public record OriginalDatabase(
        List<User> users,
        List<Project> projects,
        List<Share> shares,
        List<UserSettings> userSettings,
        Optional<String> instanceSettings) {

    /** Copies the lists. */
    public OriginalDatabase {
        users = List.copyOf(users);
        projects = List.copyOf(projects);
        shares = List.copyOf(shares);
        userSettings = List.copyOf(userSettings);
    }

    /**
     * An account; texts that are not filled in are empty.
     *
     * @param id its number there
     * @param email address
     * @param passwordHash a bcrypt hash
     * @param role {@code admin}, {@code user} or another word
     * @param active whether it may be used
     * @param verified whether the address is known to be the person's
     */
    public record User(
            long id,
            String email,
            String passwordHash,
            String role,
            boolean active,
            boolean verified,
            String firstName,
            String lastName,
            String institution,
            String phone,
            String position,
            String country,
            String city,
            String postalCode) {

        /** Leaves out the hash. */
        @Override
        public String toString() {
            return "User[" + id + ", " + email + "]";
        }
    }

    /**
     * A project.
     *
     * @param id its number there
     * @param name its folder, as a rule absolute
     * @param description what people wrote about it, empty when nothing
     * @param status a word about its state, empty when there is none
     * @param ownerId account that owns it; 0 when none does
     */
    public record Project(long id, String name, String description, String status, long ownerId) {}

    /**
     * A share.
     *
     * @param projectId the project
     * @param userId who may use it
     * @param permission {@code full}, {@code read} or another word
     */
    public record Share(long projectId, long userId, String permission) {}

    /**
     * Settings of a person.
     *
     * @param userId the account
     * @param settings a JSON object
     */
    public record UserSettings(long userId, String settings) {}

    /**
     * Reads one.
     *
     * @throws StoreException if it is no database of ScipionAPI
     * @throws UnavailableException if it does not answer
     * @throws AccessRefusedException if user or password are refused
     */
    public static OriginalDatabase read(DatabaseConfiguration database) {
        return OriginalReader.read(database);
    }
}
