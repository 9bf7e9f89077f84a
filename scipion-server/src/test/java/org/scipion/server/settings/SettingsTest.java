package org.scipion.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class SettingsTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final String USUAL = "{\"theme\":\"system\",\"uiDensity\":\"comfortable\",\"fontScale\":1.0,"
            + "\"workflowViewMode\":\"treeTb\",\"language\":\"en\",\"timeZone\":\"Europe/Madrid\","
            + "\"graphMiniMapEnabled\":true,\"graphFocusModeEnabled\":false,"
            + "\"protocolOutputThumbnailsEnabled\":false,\"workflowsAutoRefreshSec\":5}";

    @AfterEach
    void forgetTheInstallations() {
        SERVER.store().settings().replaceOfInstance("{}");
    }

    @Test
    void ofAPersonAreTheUsualOnesAtFirst() {
        assertThat(person().get("/settings/user").body()).isEqualTo(USUAL);
    }

    @Test
    void ofAPersonAreChangedOneByOneAndReplacedAsAWhole() {
        Person ana = person();

        Answer changed = ana.patch("/settings/user", "{\"theme\":\"dark\",\"fontScale\":1.25,\"language\":null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("theme").asText()).isEqualTo("dark");
        assertThat(changed.json().path("fontScale").asDouble()).isEqualTo(1.25);
        assertThat(changed.json().path("language").asText()).isEqualTo("en");
        assertThat(ana.get("/settings/user").body()).isEqualTo(changed.body());

        Answer replaced = ana.put("/settings/user", "{\"workflowViewMode\":null,\"unknown\":1}");
        assertThat(replaced.body()).isEqualTo(USUAL.replace("\"treeTb\"", "null"));
    }

    @Test
    void ofAPersonAreNobodyElses() {
        person().patch("/settings/user", "{\"theme\":\"light\"}");
        assertThat(person().get("/settings/user").body()).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "theme, '\"blue\"'",
        "fontScale, 0.84",
        "fontScale, 1.26",
        "workflowsAutoRefreshSec, 301",
        "workflowsAutoRefreshSec, -1",
        "workflowsAutoRefreshSec, 1.5",
        "graphMiniMapEnabled, '\"yes\"'",
        "timeZone, '\"\"'",
    })
    void namesAValueThatIsNotAllowedAndChangesNothing(String key, String value) {
        Person ana = person();
        Answer answer = ana.patch("/settings/user", "{\"uiDensity\":\"compact\",\"" + key + "\":" + value + "}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("body." + key);
        assertThat(ana.get("/settings/user").body()).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource({"fontScale, 0.85", "fontScale, 1.25", "workflowsAutoRefreshSec, 0", "workflowsAutoRefreshSec, 300"})
    void takesTheEndsOfARange(String key, String value) {
        Answer answer = person().patch("/settings/user", "{\"" + key + "\":" + value + "}");
        assertThat(answer.json().path(key).asText()).isEqualTo(value);
    }

    @Test
    void storedByOtherVersionsAreReadAsFarAsTheyAreAllowed() {
        User ana = SERVER.account(Role.USER);
        SERVER.store().settings().replaceOfUser(ana.id(), "{\"theme\":\"dark\",\"fontScale\":9,\"enableCelery\":true}");
        assertThat(SERVER.signedIn(ana).get("/settings/user").body())
                .isEqualTo(USUAL.replace("\"theme\":\"system\"", "\"theme\":\"dark\""));
    }

    @Test
    void ofTheInstallationAreTheAdministratorsAndEveryChangeIsNoted() {
        User admin = SERVER.account(Role.ADMIN);
        Person person = SERVER.signedIn(admin);
        person.put("/settings/instance", "{}");

        Answer changed = person.patch("/settings/instance", "{\"maxConcurrentRunsPerUser\":64}");

        assertThat(changed.body()).isEqualTo("{\"defaultQueueName\":\"default\",\"maxConcurrentRunsPerUser\":64}");
        assertThat(person.patch("/settings/instance", "{\"maxConcurrentRunsPerUser\":65}")
                        .status())
                .isEqualTo(422);
        JsonNode noted = person.get("/system/audit?limit=1").json().path(0);
        assertThat(noted.path("action").asText()).isEqualTo("settings.instance");
        assertThat(noted.path("userEmail").asText()).isEqualTo(admin.email());
        assertThat(noted.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(noted.path("details")
                        .path("before")
                        .path("maxConcurrentRunsPerUser")
                        .asInt())
                .isEqualTo(4);
        assertThat(noted.path("details")
                        .path("after")
                        .path("maxConcurrentRunsPerUser")
                        .asInt())
                .isEqualTo(64);
    }

    private static Person person() {
        return SERVER.signedIn(SERVER.account(Role.USER));
    }
}
