package org.scipion.server.http;

/**
 * Network address that a request came from. Take it as a parameter of a resource method: {@code @Context ClientAddress from}.
 *
 * @param text the address as text
 */
public record ClientAddress(String text) {}
