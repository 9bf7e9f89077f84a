package org.scipion.server.installation;

import java.nio.file.Path;

/** The workspace was never set up. */
public class NotProvisionedException extends InstallationException {

    NotProvisionedException(Path home) {
        super(
                home
                        + " is not set up. Run 'scipionapi provision' first, or set SCIPION_HOME to the folder of an installation.");
    }
}
