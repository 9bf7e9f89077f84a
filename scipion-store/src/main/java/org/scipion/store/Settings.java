package org.scipion.store;

import java.util.Optional;

/**
 * Settings of people and of the installation, each one JSON object whose keys the caller knows. Safe for use by many
 * threads. What is no JSON object throws {@link RefusedValueException}.
 */
public interface Settings {

    /** The settings that a person saved; empty when none. */
    Optional<String> ofUser(long userId);

    /**
     * Replaces a person's settings.
     *
     * @throws MissingException if there is no such person
     */
    String replaceOfUser(long userId, String settings);

    /**
     * Replaces those of a person's settings that are named, and keeps the others.
     *
     * @return all settings afterwards
     * @throws MissingException if there is no such person
     */
    String mergeOfUser(long userId, String settings);

    /** The settings of the installation; empty when none were saved. */
    Optional<String> ofInstance();

    /** Replaces the settings of the installation. */
    String replaceOfInstance(String settings);

    /** Replaces those settings of the installation that are named, and keeps the others; all of them afterwards. */
    String mergeOfInstance(String settings);
}
