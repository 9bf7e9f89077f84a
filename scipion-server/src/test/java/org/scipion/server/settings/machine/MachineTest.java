package org.scipion.server.settings.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.TestServer;

class MachineTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    @Test
    void tellsWhatTheServerRunsOn() {
        JsonNode machine = SERVER.signedIn(SERVER.account(Role.ADMIN))
                .get("/settings/instance/resources")
                .json();
        assertThat(machine.path("hostAlias").asText()).isEqualTo("localhost");
        assertThat(machine.path("hostname").asText()).isNotEmpty();
        assertThat(machine.path("operatingSystem").asText()).startsWith("Linux ");
        assertThat(machine.path("architecture").asText()).isEqualTo("x86_64");
        assertThat(machine.path("logicalCores").asInt())
                .isGreaterThanOrEqualTo(machine.path("physicalCores").asInt())
                .isPositive();
        assertThat(machine.path("ramTotalBytes").asLong()).isGreaterThan(1L << 28);
        assertThat(machine.path("gpus")).hasSize(machine.path("gpuCount").asInt());
    }

    @Test
    void countsCoresByChip() {
        List<String> twoChips = List.of(
                "processor : 0",
                "model name\t: Fast CPU",
                "physical id : 0",
                "core id : 0",
                "",
                "processor : 1",
                "model name\t: Fast CPU",
                "physical id : 0",
                "core id : 0",
                "",
                "processor : 2",
                "model name\t: Fast CPU",
                "physical id : 1",
                "core id : 0");
        ProcFiles proc = new ProcFiles(twoChips, List.of("MemTotal:       16 kB"));
        assertThat(proc.logicalCores()).isEqualTo(3);
        assertThat(proc.physicalCores()).isEqualTo(2);
        assertThat(proc.model()).isEqualTo("Fast CPU");
        assertThat(proc.memoryBytes()).isEqualTo(16_384);
    }

    @Test
    void readsTheDriversTableOfCards() {
        assertThat(GraphicsCards.parse("0, NVIDIA A100-SXM4-40GB, 40960\n1, Odd Card, [N/A]\nNo devices were found\n"))
                .containsExactly(
                        new GraphicsCard(0, "NVIDIA A100-SXM4-40GB", 40_960L << 20),
                        new GraphicsCard(1, "Odd Card", null));
    }

    @Test
    void findsNoCardsWithoutADriver() {
        assertThat(new GraphicsCards("no-such-program").list()).isEmpty();
    }
}
