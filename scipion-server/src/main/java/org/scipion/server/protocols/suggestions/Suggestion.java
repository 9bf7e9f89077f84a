package org.scipion.server.protocols.suggestions;

/**
 * A protocol that people often run next.
 *
 * @param installed {@code installed}, or which plugin brings it
 */
record Suggestion(String protocolName, String protocolClass, String help, String installed) {}
