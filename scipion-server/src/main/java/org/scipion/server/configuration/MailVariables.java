package org.scipion.server.configuration;

import java.util.Optional;
import org.scipion.server.ConfigurationException;
import org.scipion.server.MailServer;
import org.scipion.server.Secret;
import org.scipion.server.auth.EmailRule;

/** Reads which SMTP server sends e-mail: {@code SMTP_HOST} and its siblings; none without it. */
final class MailVariables {

    private static final int SUBMISSION = 587;
    private static final int HIGHEST_PORT = 65_535;

    private MailVariables() {}

    static Optional<MailServer> read(Variables variables) {
        return variables.text("SMTP_HOST").map(host -> server(host, variables));
    }

    private static MailServer server(String host, Variables variables) {
        int port = variables.wholeNumber("SMTP_PORT", SUBMISSION);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new ConfigurationException("SMTP_PORT must be 1 to " + HIGHEST_PORT + ", not " + port);
        }
        String user = variables.text("SMTP_USER", "");
        return new MailServer(
                host,
                port,
                variables.oneOf("SMTP_SECURITY", MailServer.Security.STARTTLS),
                user,
                new Secret(user.isEmpty() ? "" : variables.required("SMTP_PASSWORD", "SMTP_USER needs one")),
                from(variables));
    }

    private static String from(Variables variables) {
        String from = variables.required("SMTP_FROM", "e-mail must come from an address");
        if (!EmailRule.isAddress(from)) {
            throw new ConfigurationException("SMTP_FROM must be an e-mail address, not '" + from + "'");
        }
        return from;
    }
}
