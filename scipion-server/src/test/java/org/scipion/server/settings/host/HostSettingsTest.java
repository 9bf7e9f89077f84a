package org.scipion.server.settings.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;

class HostSettingsTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final String CLUSTER = """
            ; our cluster
            [localhost]
            PARALLEL_COMMAND = mpirun -np %_(JOB_NODES)d %_(COMMAND)s
            NAME = SLURM
            MANDATORY = False
            SUBMIT_COMMAND = sbatch %_(JOB_SCRIPT)s
            SUBMIT_TEMPLATE = #!/bin/bash
                ##SBATCH --job-name=%_(JOB_NAME)s

                %_(JOB_COMMAND)s
            ; how a job is ended
            CANCEL_COMMAND = scancel %_(JOB_ID)s
            CHECK_COMMAND = squeue -j %_(JOB_ID)s
            JOB_DONE_REGEX = "COMPLETED"
            QUEUES = { "main": [["JOB_TIME", "48", "Hours", "Most hours"]], "gpu": {"GPUS": "1"} }
            SITE_OPTION = kept
            """;

    private Person admin;
    private Path file;

    @BeforeEach
    void writeTheFile() throws IOException {
        admin = SERVER.signedIn(SERVER.account(Role.ADMIN));
        file = SERVER.home().resolve("config/hosts.conf");
        Files.createDirectories(file.getParent());
        Files.writeString(file, CLUSTER);
    }

    @Test
    void areReadAsScipionReadsThem() {
        JsonNode host = admin.get("/settings/host").json();
        assertThat(host.path("hostAlias").asText()).isEqualTo("localhost");
        assertThat(host.path("schedulerName").asText()).isEqualTo("SLURM");
        assertThat(host.path("mandatory").asBoolean()).isFalse();
        assertThat(host.path("submitTemplate").asText())
                .isEqualTo("#!/bin/bash\n#SBATCH --job-name=%_(JOB_NAME)s\n\n%_(JOB_COMMAND)s");
        assertThat(host.path("jobDoneRegex").asText()).isEqualTo("COMPLETED");
        assertThat(host.path("queues").toString())
                .isEqualTo(
                        "[{\"name\":\"main\",\"params\":[{\"variableName\":\"JOB_TIME\",\"value\":\"48\",\"label\":\"Hours\",\"help\":\"Most hours\"}]},"
                                + "{\"name\":\"gpu\",\"params\":[{\"variableName\":\"GPUS\",\"value\":\"1\",\"label\":\"GPUS\",\"help\":\"\"}]}]");
    }

    @Test
    void areTheUsualOnesWithoutAFile() throws IOException {
        Files.delete(file);
        JsonNode host = admin.get("/settings/host").json();
        assertThat(host.path("hostAlias").asText()).isEqualTo("localhost");
        assertThat(host.path("queues")).isEmpty();
    }

    @Test
    void areChangedOneByOneAndCommentsAndOtherOptionsStay() throws IOException {
        JsonNode before = admin.get("/settings/host").json();
        String template = "#!/bin/sh\n#SBATCH -p %_(JOB_QUEUE)s\n%_(JOB_COMMAND)s";

        Answer changed = admin.patch(
                "/settings/host", "{\"config\":{\"mandatory\":true,\"submitTemplate\":" + quoted(template) + "}}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("mandatory").asBoolean()).isTrue();
        assertThat(changed.json().path("submitTemplate").asText()).isEqualTo(template);
        assertThat(changed.json().path("queues")).isEqualTo(before.path("queues"));
        assertThat(Files.readString(file))
                .contains("; our cluster\n[localhost]\n", "; how a job is ended\n", "SITE_OPTION = kept\n");
        assertThat(admin.get("/system/audit?limit=1")
                        .json()
                        .path(0)
                        .path("action")
                        .asText())
                .isEqualTo("settings.host");
    }

    @Test
    void areReplacedAsAWholeAndRenamed() throws IOException {
        Answer replaced = admin.put(
                "/settings/host",
                "{\"hostAlias\":\"cluster\",\"schedulerName\":\"PBS\",\"parallelCommand\":\"mpirun x\",\"submitCommand\":\"qsub x\","
                        + "\"cancelCommand\":\"qdel x\",\"checkCommand\":\"qstat x\",\"submitTemplate\":\"#!/bin/sh\"}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("queues")).isEmpty();
        assertThat(replaced.json().path("jobDoneRegex").asText()).isEmpty();
        assertThat(Files.readString(file)).contains("[cluster]").doesNotContain("[localhost]", "QUEUES");
    }

    @Test
    void doNotTakeTheNameOfAnotherHost() throws IOException {
        Files.writeString(file, CLUSTER + "[other]\nNAME = x\n");
        Answer refused = admin.patch("/settings/host", "{\"hostAlias\":\"other\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).isEqualTo("Host section 'other' already exists.");
        assertThat(Files.readString(file)).startsWith(CLUSTER);
    }

    @Test
    void areRefusedWhenTheyCouldNotBeReadBack() throws IOException {
        assertThat(admin.put("/settings/host", "{}").json().path("errors").findValuesAsText("field"))
                .contains("body.hostAlias", "body.submitTemplate");
        assertThat(admin.patch("/settings/host", "{\"hostAlias\":\"a]\\n[b\"}").status())
                .isEqualTo(422);
        assertThat(admin.patch("/settings/host", "{\"checkCommand\":\"a\\nNAME = b\"}")
                        .status())
                .isEqualTo(422);
        assertThat(admin.patch("/settings/host", "{\"submitTemplate\":\"a\\n; lost\"}")
                        .status())
                .isEqualTo(422);
        for (String queues : List.of(
                "{\"queues\":[{\"name\":\"\"}]}",
                "{\"queues\":[{\"name\":\"main\",\"params\":[null]}]}",
                "{\"config\":{\"mandatory\":true},\"queues\":[null]}")) {
            assertThat(admin.patch("/settings/host", queues).status())
                    .as(queues)
                    .isEqualTo(422);
        }
        assertThat(Files.readString(file)).isEqualTo(CLUSTER);
    }

    @Test
    void sayWhichOptionOfTheFileIsWrong() throws IOException {
        Files.writeString(file, "[localhost]\nQUEUES = { main\n");
        Answer answer = admin.get("/settings/host");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).startsWith("Invalid QUEUES value in hosts.conf");
    }

    private static String quoted(String text) {
        return Json.text(text);
    }
}
