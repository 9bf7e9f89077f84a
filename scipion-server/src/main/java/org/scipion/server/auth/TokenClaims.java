package org.scipion.server.auth;

/**
 * What a token says about its account.
 *
 * @param email the claim {@code sub}
 * @param accountId row id, so that a later account with the same address is another one
 * @param version the account's token version at the time of issue; a password change, a deactivation or a logout raises it
 */
record TokenClaims(String email, long accountId, int version) {}
