package org.scipion.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.TestServer;

class EffectiveSettingsTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private final User user = SERVER.account(Role.USER);
    private final long project = SERVER.project(user).id();

    private JsonNode effective() {
        return SERVER.signedIn(user)
                .get("/projects/" + project + "/effective-settings")
                .json();
    }

    @Test
    void areTheDefaultsUntilSomethingIsSaved() {
        JsonNode effective = effective();
        assertThat(effective.path("projectId").asLong()).isEqualTo(project);
        assertThat(effective.at("/settings/user/workflowsAutoRefreshSec").asInt())
                .isEqualTo(5);
        assertThat(effective.at("/settings/user/theme").asText()).isEqualTo("system");
        assertThat(effective.at("/settings/instance/defaultQueueName").asText()).isEqualTo("default");
        assertThat(effective.at("/settings/instance/maxConcurrentRunsPerUser").asInt())
                .isEqualTo(4);
    }

    @Test
    void areThoseThatThePersonSavedAsFarAsTheyAreKnown() {
        SERVER.store().settings().replaceOfUser(user.id(), "{\"theme\":\"dark\",\"unknown\":1}");
        assertThat(effective().at("/settings/user/theme").asText()).isEqualTo("dark");
        assertThat(effective().at("/settings/user").has("unknown")).isFalse();
    }

    @Test
    void tellOfTheHostAndItsQueuesAlsoWithoutScipion() {
        JsonNode host = effective().at("/settings/host");
        assertThat(host.path("hostAlias").asText()).isEqualTo("localhost");
        assertThat(host.path("schedulerName").asText()).isEmpty();
        assertThat(host.path("queues").isArray()).isTrue();
    }

    @Test
    void lackTheHostWhileItsFileCannotBeRead() throws IOException {
        Path file = SERVER.home().resolve("config/hosts.conf");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[localhost]\nQUEUES = {\n");
        assertThat(effective().at("/settings/host").isNull()).isTrue();
        assertThat(effective().at("/settings/user/theme").asText()).isEqualTo("system");
        Files.delete(file);
    }
}
