package org.scipion.server.installation;

import org.scipion.server.ServerConfiguration;

/** Stub. */
final class EmbeddedParts {
    private EmbeddedParts() {}

    static void stop(ServerConfiguration configuration) {}
}
