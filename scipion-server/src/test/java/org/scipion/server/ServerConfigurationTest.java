package org.scipion.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigurationTest {

    @TempDir
    private Path home;

    @Test
    void hasSafeDefaults() {
        Map<String, String> variables = TestServer.variables(home);
        variables.remove("API_PORT");
        ServerConfiguration configuration = ServerConfiguration.of(variables);
        assertThat(configuration.listen()).isEqualTo(new ListenAddress("127.0.0.1", 8080));
        assertThat(configuration.mountPath()).isEqualTo("/api");
        assertThat(configuration.projects()).isEqualTo(home.resolve("projects"));
        assertThat(configuration.logs()).isEqualTo(home.resolve("logs"));
        assertThat(configuration.web()).isEqualTo(new WebPages(false, home.resolve("web/dist"), "/api"));
        assertThat(configuration.corsOrigins()).containsExactly("http://localhost:5173", "http://localhost:5174");
        assertThat(configuration.database()).isInstanceOf(DatabaseLocation.Embedded.class);
        assertThat(configuration.broker()).isInstanceOf(BrokerLocation.Embedded.class);
        assertThat(configuration.importRoots()).isEmpty();
    }

    @Test
    void printsNoSecret() {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("BROKER_URL", "redis://:hunter2@host:6379/0");
        assertThat(ServerConfiguration.of(variables).toString())
                .doesNotContain(TestServer.KEY, "n0t-A-sample", "hunter2")
                .contains("***");
    }

    @Test
    void readsTheWorkspacesFileAndLetsTheProcessWin() throws Exception {
        Files.writeString(
                home.resolve(".env"),
                "SECRET_KEY=" + TestServer.KEY + "\nDATABASE_PASS=p\nAPI_PORT=9000\nAPI_HOST=0.0.0.0\n");
        ServerConfiguration configuration =
                ServerConfiguration.ofWorkspace(Map.of("SCIPION_HOME", home.toString(), "API_PORT", "9001"));
        assertThat(configuration.listen()).isEqualTo(new ListenAddress("0.0.0.0", 9001));
    }

    @Test
    void refusesAKeyThatIsMissing() {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("SECRET_KEY", " ");
        assertThatThrownBy(() -> ServerConfiguration.of(variables))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("SECRET_KEY is not set");
    }

    @Test
    void takesAKeyOf32BytesAndNotOneLess() {
        Map<String, String> variables = TestServer.variables(home);
        assertThat(TestServer.KEY).hasSize(32);
        assertThat(ServerConfiguration.of(variables).tokenKey().value()).isEqualTo(TestServer.KEY);
        variables.put("SECRET_KEY", TestServer.KEY.substring(1));
        assertThatThrownBy(() -> ServerConfiguration.of(variables))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("31 bytes")
                .hasMessageNotContaining(TestServer.KEY.substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your-secret-key-change-in-production-0123456789",
                "CHANGEME-CHANGEME-CHANGEME-CHANGEME-1234567890",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0101010101010101010101010101010101010101"
            })
    void refusesAKeyThatOthersKnowOrGuess(String key) {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("SECRET_KEY", key);
        assertThatThrownBy(() -> ServerConfiguration.of(variables))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("SECRET_KEY")
                .hasMessageNotContaining(key);
    }

    @ParameterizedTest
    @CsvSource({"'',/api", "api,/api", "/api/,/api", "/,/", "//,/", "/a/b/,/a/b"})
    void normalisesTheMount(String written, String mount) {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("API_MOUNT_PATH", written);
        assertThat(ServerConfiguration.of(variables).mountPath()).isEqualTo(mount);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p%40ss@db.lab:5433/scipion",
        "postgresql+psycopg2://u:p%40ss@db.lab:5433/scipion",
        "jdbc:postgresql://u:p%40ss@db.lab:5433/scipion"
    })
    void readsDatabaseAddressesInTheFormsInUse(String url) {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("DATABASE_URL", url);
        assertThat(ServerConfiguration.of(variables).database())
                .isEqualTo(new DatabaseLocation.External(
                        "jdbc:postgresql://db.lab:5433/scipion", "u", new Secret("p@ss")));
    }

    @Test
    void readsADatabaseAddressInParts() {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("POSTGRES_HOST", "db");
        assertThat(ServerConfiguration.of(variables).database())
                .isEqualTo(new DatabaseLocation.External(
                        "jdbc:postgresql://db:5432/scipion_db", "scipion_user", new Secret("n0t-A-sample")));
    }

    @ParameterizedTest
    @CsvSource({
        "SCIPION_HOME,''",
        "API_PORT,65536",
        "API_PORT,-1",
        "API_PORT,http",
        "API_MOUNT_PATH,/a b",
        "DATABASE_URL,mysql://u:hunter2@h/db",
        "DATABASE_URL,postgresql://u:hunter2@h h/db",
        "DATABASE_PASS,scipion_pass",
        "DATABASE_PASS,''",
        "BROKER_URL,amqp://u:hunter2@h",
        "SERVE_WEB,perhaps",
        "SIGNUP_POLICY,anyone",
        "CORS_ORIGINS,*",
        "CORS_ORIGINS,https://a.org/path"
    })
    void namesTheVariableThatIsWrong(String name, String value) {
        Map<String, String> variables = TestServer.variables(home);
        variables.put(name, value);
        assertThatThrownBy(() -> ServerConfiguration.of(variables))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void takesTheLastPort() {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("API_PORT", "65535");
        assertThat(ServerConfiguration.of(variables).listen().port()).isEqualTo(65_535);
    }

    @Test
    void keepsTheApiOffTheRootWhileTheWebPageIsThere() {
        Map<String, String> variables = TestServer.variables(home);
        variables.putAll(Map.of("SERVE_WEB", "1", "API_MOUNT_PATH", "/"));
        assertThatThrownBy(() -> ServerConfiguration.of(variables)).hasMessageContaining("API_MOUNT_PATH");
    }

    @Test
    void readsListsOfFoldersAndOrigins() {
        Map<String, String> variables = TestServer.variables(home);
        variables.put("SCIPION_IMPORT_BROWSER_ROOT", "/data:/mnt/scratch");
        variables.put("CORS_ORIGINS", "https://a.org, https://b.org:8443");
        ServerConfiguration configuration = ServerConfiguration.of(variables);
        assertThat(configuration.importRoots()).isEqualTo(List.of(Path.of("/data"), Path.of("/mnt/scratch")));
        assertThat(configuration.corsOrigins()).containsExactly("https://a.org", "https://b.org:8443");
    }
}
