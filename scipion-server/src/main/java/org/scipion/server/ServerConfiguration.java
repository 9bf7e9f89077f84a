package org.scipion.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.server.configuration.ConfigurationReader;

/**
 * Everything that an installation decides, validated. Immutable; prints without secrets.
 *
 * @param home the workspace: configuration, data and logs of this installation
 * @param listen where HTTP is answered
 * @param mountPath prefix of the API: starts with a slash and, unless it is {@code /}, ends without one
 * @param tokenKey key that signs access tokens, at least 32 bytes
 * @param database which PostgreSQL
 * @param broker which Redis
 * @param projects folder of the managed projects
 * @param logs folder of the server's logs
 * @param web the web page
 * @param signUp who may make an account for themselves
 * @param mail who sends e-mail; empty when nobody does
 * @param updates where newer versions are announced
 * @param plugins where plugins of Scipion come from
 * @param startUp how a start in the background goes
 * @param corsOrigins web origins, such as {@code https://scipion.example.org}, whose pages may call the API
 * @param importRoots server folders that people may browse for projects to import; none means no browsing
 * @param dataRoots folders outside a project that links inside it may lead to
 */
public record ServerConfiguration(
        Path home,
        ListenAddress listen,
        String mountPath,
        Secret tokenKey,
        DatabaseLocation database,
        BrokerLocation broker,
        Path projects,
        Path logs,
        WebPages web,
        SignUpPolicy signUp,
        Optional<MailServer> mail,
        Updates updates,
        PluginSources plugins,
        StartUp startUp,
        List<String> corsOrigins,
        List<Path> importRoots,
        List<Path> dataRoots) {

    /** Copies the lists. */
    public ServerConfiguration {
        corsOrigins = List.copyOf(corsOrigins);
        importRoots = List.copyOf(importRoots);
        dataRoots = List.copyOf(dataRoots);
    }

    /** The same, answering HTTP elsewhere. */
    public ServerConfiguration listeningOn(ListenAddress address) {
        return new ServerConfiguration(
                home,
                address,
                mountPath,
                tokenKey,
                database,
                broker,
                projects,
                logs,
                web,
                signUp,
                mail,
                updates,
                plugins,
                startUp,
                corsOrigins,
                importRoots,
                dataRoots);
    }

    /**
     * Reads a configuration from variables, as they stand in a process environment or a {@code .env} file. {@code SCIPION_HOME}, {@code SECRET_KEY}
     * and the database password have no default.
     *
     * @throws ConfigurationException naming the variable that is missing or wrong
     */
    public static ServerConfiguration of(Map<String, String> variables) {
        return ConfigurationReader.read(variables);
    }

    /**
     * As {@link #of}, with the variables of {@code SCIPION_HOME/.env} where the given environment does not set them.
     *
     * @throws ConfigurationException also when that file cannot be read
     */
    public static ServerConfiguration ofWorkspace(Map<String, String> environment) {
        return ConfigurationReader.readWorkspace(environment);
    }
}
