package org.scipion.server.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.scipion.server.ConfigurationException;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.Secret;

/**
 * Reads which database is meant: {@code DATABASE_URL} (SQLAlchemy or JDBC form), else {@code POSTGRES_HOST} and its siblings, else the embedded one.
 */
final class DatabaseVariables {

    private static final int DEFAULT_PORT = 5432;

    private DatabaseVariables() {}

    static DatabaseLocation read(Variables variables, Path home) {
        return variables
                .text("DATABASE_URL")
                .map(url -> fromUrl(url, variables))
                .orElseGet(() -> fromParts(variables, home));
    }

    private static DatabaseLocation fromParts(Variables variables, Path home) {
        String name = variables.text("DATABASE_NAME", "scipion_db");
        String user = variables.text("DATABASE_USER", "scipion_user");
        Secret password = password(variables);
        return variables
                .text("POSTGRES_HOST")
                .<DatabaseLocation>map(host ->
                        external(host, variables.wholeNumber("POSTGRES_PORT", DEFAULT_PORT), name, user, password))
                .orElseGet(() -> new DatabaseLocation.Embedded(home.resolve("postgresql"), password));
    }

    private static DatabaseLocation fromUrl(String written, Variables variables) {
        return fromUrl(written, variables.text("DATABASE_USER", "scipion_user"), () -> password(variables));
    }

    /** A database that an address names, with this password unless the address has one. */
    static DatabaseLocation.External other(String written, Secret password) {
        return fromUrl(written, "scipion_user", () -> password);
    }

    private static DatabaseLocation.External fromUrl(String written, String usualUser, Supplier<Secret> usualPassword) {
        URI url = parsed(written);
        String[] credentials = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        String user = credentials.length > 0 ? decoded(credentials[0]) : usualUser;
        Secret password = credentials.length > 1 ? new Secret(decoded(credentials[1])) : usualPassword.get();
        int port = url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
        return external(url.getHost(), port, url.getPath().substring(1), user, password);
    }

    private static URI parsed(String written) {
        String plain =
                written.replaceFirst("^jdbc:", "").replaceFirst("^postgres(ql)?(\\+[a-z0-9]+)?://", "postgresql://");
        try {
            URI url = new URI(plain);
            if ("postgresql".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getPath().length() > 1) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // Answered below like any other odd address; the cause would print the password.
        }
        throw notAnAddress();
    }

    private static ConfigurationException notAnAddress() {
        return new ConfigurationException(
                "The address of a database (DATABASE_URL) must look like postgresql://user:password@host:5432/name");
    }

    private static DatabaseLocation.External external(
            String host, int port, String name, String user, Secret password) {
        return new DatabaseLocation.External("jdbc:postgresql://" + host + ":" + port + "/" + name, user, password);
    }

    private static Secret password(Variables variables) {
        String password =
                variables.required("DATABASE_PASS", "write the database password, or run 'scipionapi provision'");
        if (password.equals("scipion_pass")) {
            throw new ConfigurationException("DATABASE_PASS is a sample value that others know: choose another");
        }
        return new Secret(password);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
