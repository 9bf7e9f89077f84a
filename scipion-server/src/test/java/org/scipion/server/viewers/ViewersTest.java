package org.scipion.server.viewers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

/** Who shows an output: always the client itself. */
class ViewersTest {

    private static final String RUN = "/projects/7/protocols/820";

    @TempDir
    private Path lab;

    @Test
    void areTheClientsOwn() throws Exception {
        try (ViewerServer server = new ViewerServer(ProjectFixture.unpackInto(lab), List.of(), List.of())) {
            for (Object body : List.of(
                    Map.of("value", "820.outputVolumes"),
                    Map.of("ctx", Map.of("outputName", "outputVolumes")),
                    Map.of())) {
                assertThat(text(server.send("POST", RUN + "/viewer/resolve", body)))
                        .isEqualTo("{\"handled\":false}");
            }
            assertThat(server.send("POST", "/projects/7/protocols/999999/viewer/resolve", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            String viewers = RUN + "/outputs/outputVolumes/external-viewers";
            assertThat(text(server.get(viewers + "?objectKind=volume&objectId=1")))
                    .isEqualTo("{\"viewers\":[]}");
            assertThat(server.get(RUN + "/outputs/none/external-viewers").statusCode())
                    .isEqualTo(404);
            Map<String, Object> launch = Map.of("objectId", "1", "objectKind", "volume");
            assertThat(server.send("POST", viewers + "/chimera/launch", launch).statusCode())
                    .isEqualTo(404);
            assertThat(server.send("POST", viewers + "/chimera/launch", launch, "Authorization", "Bearer reader")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
