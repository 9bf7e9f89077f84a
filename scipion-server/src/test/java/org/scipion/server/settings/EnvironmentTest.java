package org.scipion.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.bridge.ScipionEnvironment;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class EnvironmentTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private Person admin;
    private Path file;

    @BeforeEach
    void beginAnew() throws IOException {
        admin = SERVER.signedIn(SERVER.account(Role.ADMIN));
        file = SERVER.home().resolve("config/scipionweb_environment.json");
        Files.deleteIfExists(file);
    }

    @Test
    void isSetForTheWorkersAloneAndTakenBack() {
        Answer set = admin.patch("/settings/environment", "{\"RELION_HOME\":\"/opt/relion\",\" \":\"x\"}");

        assertThat(set.json())
                .singleElement()
                .satisfies(
                        variable -> assertThat(variable.toString())
                                .isEqualTo(
                                        "{\"name\":\"RELION_HOME\",\"value\":\"/opt/relion\",\"default\":\"\",\"description\":\"\","
                                                + "\"source\":\"ScipionWeb\",\"isDefault\":false,\"isOverride\":true,\"type\":\"STRING\"}"));
        assertThat(workers().variables()).containsEntry("RELION_HOME", "/opt/relion");
        assertThat(System.getenv()).doesNotContainKey("RELION_HOME");

        assertThat(admin.call("DELETE", "/settings/environment/RELION_HOME", "").json())
                .isEmpty();
        assertThat(admin.call("DELETE", "/settings/environment/RELION_HOME", "").status())
                .isEqualTo(200);
        assertThat(workers().variables()).doesNotContainKey("RELION_HOME");
    }

    @Test
    void masksSecretsAndKeepsOnesThatComeBackMasked() {
        JsonNode set = admin.patch("/settings/environment", "{\"EMDB_PASSWORD\":\"hunter2\",\"SITE_KEY\":\"k\"}")
                .json();
        assertThat(set.findValuesAsText("value")).containsOnly("********");

        admin.patch("/settings/environment", "{\"EMDB_PASSWORD\":\"********\"}");

        assertThat(workers().variables()).containsEntry("EMDB_PASSWORD", "hunter2");
        assertThat(admin.get("/system/audit?limit=5").body())
                .contains("EMDB_PASSWORD")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LD_PRELOAD",
                "ld_preload",
                "PYTHONPATH",
                "PYTHONSTARTUP",
                "PATH",
                "BASH_ENV",
                "IFS",
                "PERL5LIB",
                "SECRET_KEY",
                "DATABASE_PASS",
                "SCIPION_HOME",
                "SCIPION_PYTHON",
                "GCONV_PATH",
                "JAVA_TOOL_OPTIONS"
            })
    void refusesVariablesThatWouldLoadCodeOrAreTheServers(String name) {
        Answer refused = admin.patch("/settings/environment", "{\"GOOD\":\"1\",\"" + name + "\":\"x\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).startsWith(name + " cannot be set here");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesWhatIsNoNameOrNoLine() {
        Answer name = admin.patch("/settings/environment", "{\"A-B\":\"x\"}");
        assertThat(name.status()).isEqualTo(400);
        assertThat(name.detail()).isEqualTo("Invalid environment variable name: A-B");
        assertThat(admin.patch("/settings/environment", "{\"A\":\"x\\ny\"}").status())
                .isEqualTo(400);
        assertThat(admin.patch("/settings/environment", "{\"A\":null}").status())
                .isEqualTo(422);
    }

    @Test
    void passesOverRefusedVariablesThatSomebodyWroteIntoTheFile() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"LD_PRELOAD\":\"/tmp/x.so\",\"GOOD\":\"1\"}");
        assertThat(workers().variables()).doesNotContainKey("LD_PRELOAD").containsEntry("GOOD", "1");
        assertThat(admin.get("/settings/environment").json().findValuesAsText("name"))
                .containsExactly("GOOD");
    }

    private static ScipionEnvironment workers() {
        return new ScipionEnvironment(Path.of("/usr/bin/python3"), SERVER.home());
    }
}
