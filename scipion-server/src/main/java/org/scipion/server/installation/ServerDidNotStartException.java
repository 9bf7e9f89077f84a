package org.scipion.server.installation;

import java.util.List;

/** The server ended, or did not answer in time, after it was started; the message holds the last lines that it wrote. */
public class ServerDidNotStartException extends InstallationException {

    ServerDidNotStartException(String what, List<String> lastLines) {
        super(what
                + (lastLines.isEmpty()
                        ? "; it wrote nothing"
                        : "; it wrote last:\n  " + String.join("\n  ", lastLines)));
    }
}
