package org.scipion.server.http;

/**
 * Who makes a request, as found in the store during it. Take it as a parameter of a resource method: {@code @Context Caller caller}.
 *
 * @param id row id of the account
 * @param email address of the account
 * @param admin whether the account has the administrator role
 */
public record Caller(int id, String email, boolean admin) {}
