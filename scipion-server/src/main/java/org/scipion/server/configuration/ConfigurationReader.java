package org.scipion.server.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scipion.server.BrokerLocation;
import org.scipion.server.ConfigurationException;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.ListenAddress;
import org.scipion.server.PluginSources;
import org.scipion.server.Secret;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.SignUpPolicy;
import org.scipion.server.StartUp;
import org.scipion.server.Updates;
import org.scipion.server.WebPages;
import org.scipion.store.DatabaseConfiguration;

/** Builds a {@link ServerConfiguration} from variables. The names and defaults are those that installations of ScipionAPI have in their files. */
public final class ConfigurationReader {

    private static final List<String> CLIENT_DEVELOPMENT = List.of("http://localhost:5173", "http://localhost:5174");
    private static final Pattern MOUNT = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+");
    private static final Pattern API_BASE_URL =
            Pattern.compile("(https?://[A-Za-z0-9.\\-\\[\\]:]+)?(/[A-Za-z0-9._~-]+)*");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");

    private ConfigurationReader() {}

    /** See {@link ServerConfiguration#ofWorkspace}. */
    public static ServerConfiguration readWorkspace(Map<String, String> environment) {
        Path home = home(new Variables(environment));
        return read(EnvironmentFile.under(environment, home.resolve(".env")));
    }

    /** See {@link ServerConfiguration#of}. */
    public static ServerConfiguration read(Map<String, String> values) {
        Variables variables = new Variables(values);
        Path home = home(variables);
        String mountPath = mountPath(variables);
        return new ServerConfiguration(
                home,
                new ListenAddress(variables.text("API_HOST", "127.0.0.1"), variables.wholeNumber("API_PORT", 8080)),
                mountPath,
                tokenKey(variables),
                DatabaseVariables.read(variables, home),
                broker(variables, home),
                variables.folder("PROJECTS_PATH", home.resolve("projects")),
                variables.folder("LOGS_PATH", home.resolve("logs")),
                web(variables, home, mountPath),
                variables.oneOf("SIGNUP_POLICY", SignUpPolicy.CLOSED),
                MailVariables.read(variables),
                updates(variables),
                plugins(variables),
                startUp(variables),
                corsOrigins(variables),
                variables.folders("SCIPION_IMPORT_BROWSER_ROOT"),
                variables.folders("SCIPION_DATA_ROOTS"));
    }

    /**
     * Another database than the installation's own.
     *
     * @param url its address, in the SQLAlchemy or the JDBC form
     * @param password its password, unless the address has one
     * @throws ConfigurationException if it is no address
     */
    public static DatabaseConfiguration database(String url, String password) {
        DatabaseLocation.External location = DatabaseVariables.other(url, new Secret(password));
        return new DatabaseConfiguration(
                location.url(), location.user(), location.password().value());
    }

    private static Path home(Variables variables) {
        variables.required("SCIPION_HOME", "name the folder of the workspace");
        return variables.folder("SCIPION_HOME", Path.of(""));
    }

    private static String mountPath(Variables variables) {
        String written = variables.text("API_MOUNT_PATH", "/api");
        String trimmed = "/" + written.replaceAll("^/+|/+$", "");
        if (!MOUNT.matcher(trimmed).matches()) {
            throw new ConfigurationException("API_MOUNT_PATH must look like /api, not '" + written + "'");
        }
        return trimmed;
    }

    private static Secret tokenKey(Variables variables) {
        String key =
                variables.required("SECRET_KEY", "write at least 32 random characters, or run 'scipionapi provision'");
        TokenKeyRule.check(key);
        return new Secret(key);
    }

    private static BrokerLocation broker(Variables variables, Path home) {
        return variables
                .text("BROKER_URL")
                .<BrokerLocation>map(url -> new BrokerLocation.External(new Secret(brokerUrl(url))))
                .orElseGet(() -> new BrokerLocation.Embedded(
                        home.resolve("redis"), BrokerPassword.derivedFrom(tokenKey(variables))));
    }

    private static String brokerUrl(String url) {
        if (!url.matches("rediss?://\\S+")) {
            throw new ConfigurationException("BROKER_URL must look like redis://host:6379/0");
        }
        return url;
    }

    private static WebPages web(Variables variables, Path home, String mountPath) {
        boolean served = variables.yes("SERVE_WEB", false);
        if (served && mountPath.equals("/")) {
            throw new ConfigurationException(
                    "API_MOUNT_PATH must not be / while SERVE_WEB=1: the web page owns addresses such as /projects");
        }
        String apiBaseUrl = variables.text("WEB_API_BASE_URL", mountPath).replaceFirst("/+$", "");
        if (!API_BASE_URL.matcher(apiBaseUrl).matches()) {
            throw new ConfigurationException(
                    "WEB_API_BASE_URL must look like /api or https://scipion.example.org/api, not '" + apiBaseUrl
                            + "'");
        }
        return new WebPages(served, variables.folder("WEB_DIST_PATH", home.resolve("web/dist")), apiBaseUrl);
    }

    private static Updates updates(Variables variables) {
        return new Updates(
                variables.yes("UPDATE_CHECK", false),
                variables.text(
                        "SCIPIONAPI_UPDATE_BASE_URL", "https://scipion.cnb.csic.es/downloads/scipion/scipionWeb/"),
                variables.text("SCIPIONAPI_LAST_UPDATE_VERSION", ""),
                variables.text("SCIPIONWEB_LAST_UPDATE_VERSION", ""),
                variables.text("SCIPIONAPI_LAST_UPDATE_AT", ""));
    }

    private static PluginSources plugins(Variables variables) {
        return new PluginSources(
                variables.text("SCIPION_PLUGIN_REPO_URL", "https://scipion.i2pc.es/getplugins/"),
                variables.text("PLUGIN_INDEX_URL", "https://pypi.org/pypi"),
                variables.folders("SCIPIONAPI_DEVEL_PLUGIN_ROOTS"));
    }

    private static StartUp startUp(Variables variables) {
        return new StartUp(
                Duration.ofSeconds(variables.wholeNumber("API_STARTUP_TIMEOUT", 60)),
                variables.yes("START_UP_CACHE", true));
    }

    private static List<String> corsOrigins(Variables variables) {
        List<String> origins = variables.list("CORS_ORIGINS", CLIENT_DEVELOPMENT);
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new ConfigurationException(
                        "CORS_ORIGINS must list origins such as https://scipion.example.org, not '" + origin + "'");
            }
        }
        return origins;
    }
}
