package org.scipion.server.installation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.Secret;
import org.scipion.store.AccessRefusedException;
import org.scipion.store.DatabaseAdministration;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.DatabaseState;
import org.scipion.store.MissingException;
import org.scipion.store.UnavailableException;

/**
 * A PostgreSQL that somebody else runs. Role and database are made only on this machine and only with the administrator's credentials; in all other
 * cases the administrator is told which statements to run.
 *
 * @param location where it is
 * @param host its machine
 * @param name name of the database
 */
record ExternalDatabase(DatabaseLocation.External location, String host, String name) {

    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    static ExternalDatabase of(DatabaseLocation.External location) {
        URI address = URI.create(location.url().substring("jdbc:".length()));
        return new ExternalDatabase(
                location, address.getHost(), address.getPath().substring(1));
    }

    /**
     * Returns when role and database are there.
     *
     * @param environment the variables of this process, which may hold the administrator's credentials
     * @throws InstallationException saying what to do
     */
    void require(Map<String, String> environment) {
        DatabaseConfiguration database = new DatabaseConfiguration(
                location.url(), location.user(), location.password().value());
        try {
            DatabaseState.of(database);
        } catch (UnavailableException e) {
            throw new InstallationException(
                    "no database answers at " + location.url()
                            + ". Start it, or correct DATABASE_URL or POSTGRES_HOST.",
                    e);
        } catch (AccessRefusedException | MissingException e) {
            DatabaseConfiguration administrator = administrator(environment).orElseThrow(() -> refusal(e));
            DatabaseAdministration.create(administrator, database);
            DatabaseState.of(database);
        }
    }

    /** What takes role and database away again. */
    String removal() {
        return "DROP DATABASE " + name + ";\nDROP ROLE " + location.user() + ";";
    }

    private InstallationException refusal(Exception cause) {
        String way = LOCAL.contains(host)
                ? "Give DATABASE_ADMIN_USER and DATABASE_ADMIN_PASS in the environment, or run 'sudo -u postgres psql' and there: "
                : "Nothing is created on other machines. Its administrator runs: ";
        return new InstallationException(
                "the PostgreSQL at " + host + " does not let " + location.user() + " into " + name + ". " + way
                        + "CREATE ROLE " + location.user() + " LOGIN PASSWORD '...'; CREATE DATABASE " + name
                        + " OWNER "
                        + location.user() + "; -- the password is DATABASE_PASS, or part of DATABASE_URL",
                cause);
    }

    private Optional<DatabaseConfiguration> administrator(Map<String, String> environment) {
        String user =
                first(environment, "DATABASE_ADMIN_USER", "POSTGRES_ADMIN_USER").orElse("");
        if (user.isEmpty() || !LOCAL.contains(host)) {
            return Optional.empty();
        }
        Secret password = new Secret(
                first(environment, "DATABASE_ADMIN_PASS", "POSTGRES_ADMIN_PASS").orElse(""));
        String database =
                first(environment, "DATABASE_ADMIN_DB", "POSTGRES_ADMIN_DB").orElse("postgres");
        String url = location.url().substring(0, location.url().lastIndexOf('/') + 1) + database;
        return Optional.of(new DatabaseConfiguration(url, user, password.value()));
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        return List.of(names).stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
