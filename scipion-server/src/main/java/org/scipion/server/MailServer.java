package org.scipion.server;

/**
 * The SMTP server that takes e-mail of this installation.
 *
 * @param host its name
 * @param port TCP port
 * @param security how the connection is protected
 * @param user account there; empty for none
 * @param password its password; empty for none
 * @param from address that mail comes from
 */
public record MailServer(String host, int port, Security security, String user, Secret password, String from) {

    /** How a connection is protected. */
    public enum Security {
        /** Not at all; for a server on this machine. */
        NONE,
        /** Begins in the clear and must turn to TLS before anything is said. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }
}
