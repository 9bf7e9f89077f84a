package org.scipion.server.installation;

/** Stub. */
final class AdministratorRules {
    private AdministratorRules() {}

    static void check(ProvisionRequest request) {}
}
