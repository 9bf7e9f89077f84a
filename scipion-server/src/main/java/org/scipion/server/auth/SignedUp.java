package org.scipion.server.auth;

import org.jspecify.annotations.Nullable;

/**
 * Answer to a sign-up.
 *
 * @param message what happened, or what happens next
 * @param userId number of the account; null where an administrator decides first, so that known and new addresses are answered alike
 */
public record SignedUp(String message, @Nullable Long userId) {}
