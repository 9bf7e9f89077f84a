package org.scipion.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;
import org.scipion.store.Jobs;

class JobsTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private final User account = SERVER.account(Role.ADMIN);
    private final Person admin = SERVER.signedIn(account);

    @Test
    void showRunsOfAllProjectsLatestFirst() {
        long project = ExampleProject.importAs(admin, "jobs");

        JsonNode overview = admin.get("/settings/jobs?recentLimit=5").json();

        assertThat(overview.path("celeryAvailable").asBoolean()).isTrue();
        assertThat(overview.path("workers").findValuesAsText("kind")).containsExactly("protocols", "plugins");
        assertThat(overview.path("recentJobs")).hasSize(5);
        assertThat(overview.path("recentJobs").findValuesAsText("updatedAt").stream()
                        .map(OffsetDateTime::parse))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(overview.path("recentJobs").path(0).path("projectId").asLong())
                .isEqualTo(project);
        assertThat(overview.path("activeJobs").isArray()).isTrue();
    }

    @Test
    void countTheChangesOfPluginsThatAreAtWork() {
        assertThat(pluginChangesAtWork()).isZero();

        JobLease lease = leasedPluginChange();
        assertThat(pluginChangesAtWork()).isOne();

        SERVER.store().jobs().succeed(lease, "{}");
        assertThat(pluginChangesAtWork()).isZero();
        assertThat(SERVER.store().jobs().acknowledge("plugins", lease.jobId()))
                .as("leaves the list of tasks, which other tests look at")
                .isTrue();
    }

    /** By a worker elsewhere; in one transaction, so that the server's own does not take it first. */
    private static JobLease leasedPluginChange() {
        Jobs jobs = SERVER.store().jobs();
        return SERVER.store().inTransaction(() -> {
            jobs.accept(JobRequest.once(
                    "plugin-change",
                    "plugins",
                    "{\"change\":{\"operation\":\"uninstall\",\"pluginName\":\"x\"},\"retryOf\":null}"));
            Job taken = jobs.claim("plugins", "plugins@elsewhere", Duration.ofMinutes(1))
                    .orElseThrow();
            return ((JobState.Leased) taken.state()).lease();
        });
    }

    private int pluginChangesAtWork() {
        return admin.get("/settings/jobs").json().at("/workers/1/active").asInt();
    }

    @Test
    void areListedWithinALimit() {
        assertThat(admin.get("/settings/jobs?recentLimit=100").status()).isEqualTo(200);
        assertThat(admin.get("/settings/jobs?recentLimit=101").status()).isEqualTo(422);
        assertThat(admin.get("/settings/jobs?recentLimit=0").status()).isEqualTo(422);
        assertThat(admin.get("/settings/jobs?recentLimit=%0D").status()).isEqualTo(422);
    }

    @Test
    void runOnThisMachine() {
        JsonNode nodes = admin.get("/settings/jobs/nodes").json();
        assertThat(nodes.path("available").asBoolean()).isTrue();
        assertThat(nodes.path("nodes").path(0).path("hostname").asText()).isNotEmpty();
        assertThat(admin.get("/settings/jobs/nodes?timeout=31").status()).isEqualTo(422);
    }

    @Test
    void haveWorkersThatRestartButEndOnlyWithTheServer() {
        Answer restarted = admin.post("/settings/jobs/workers/protocols/restart", "");
        assertThat(restarted.json().path("state").asText()).isEqualTo("running");
        assertThat(SERVER.home().resolve("config/scipionweb_environment.json")).exists();
        assertThat(admin.post("/settings/jobs/workers/plugins/stop", "").status())
                .isEqualTo(409);
        Answer unknown = admin.post("/settings/jobs/workers/printers/start", "");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.detail()).isEqualTo("Unsupported worker: printers");
        assertThat(admin.post("/settings/jobs/workers/plugins/dance", "").detail())
                .isEqualTo("Unsupported worker action: dance");
    }
}
