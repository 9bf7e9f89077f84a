package org.scipion.server.auth;

/**
 * What a sign-in gives.
 *
 * @param accessToken goes with every request
 * @param refreshToken gets another access token
 * @param tokenType always {@code bearer}
 */
public record TokenPair(String accessToken, String refreshToken, String tokenType) {}
