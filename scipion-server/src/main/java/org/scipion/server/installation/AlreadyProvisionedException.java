package org.scipion.server.installation;

import java.nio.file.Path;

/** The workspace was set up before; nothing was changed. */
public class AlreadyProvisionedException extends InstallationException {

    AlreadyProvisionedException(Path home) {
        super(
                home
                        + " is set up already and was left as it is. Run 'scipionapi start', or set SCIPION_HOME to another folder.");
    }
}
