package org.scipion.server.installation;

import org.scipion.server.ServerConfiguration;

/** Stub. */
final class FirstAdministrator {
    private FirstAdministrator() {}

    static void create(ServerConfiguration configuration, ProvisionRequest request) {}
}
