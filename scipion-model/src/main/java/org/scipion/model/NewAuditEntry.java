package org.scipion.model;

import java.util.OptionalLong;

/**
 * A change of the installation, to be written down.
 *
 * @param userId account that makes the change, empty on the command line
 * @param userEmail its address
 * @param address where the request comes from
 * @param action what is done, such as {@code user.role}
 * @param subject to what
 * @param details more about it, as a JSON object without secrets
 */
public record NewAuditEntry(
        OptionalLong userId, String userEmail, String address, String action, String subject, String details) {}
