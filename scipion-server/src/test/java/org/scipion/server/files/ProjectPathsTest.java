package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile path on the routes of a project's files: nothing outside the project and the data folder is read, told of or written. */
class ProjectPathsTest {

    @TempDir
    private static Path lab;

    private static HostileFolders folders;
    private static ViewerServer server;

    @BeforeAll
    static void start() throws Exception {
        folders = HostileFolders.in(lab);
        server = new ViewerServer(folders.project(), List.of(), List.of(folders.data()));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        folders.close();
    }

    @TestFactory
    Stream<DynamicTest> readsNothingElsewhere() {
        return folders.paths()
                .flatMap(path -> Stream.of("list", "preview", "preview2", "download", "download?inline=1")
                        .map(route -> DynamicTest.dynamicTest(route + " " + HostileFolders.shown(path), () -> {
                            String address = "/projects/7/protocols/2/fs/" + route + (route.contains("?") ? "&" : "?")
                                    + "path=" + ViewerServer.encoded(path);
                            HttpResponse<byte[]> answer = server.get(address);
                            assertThat(answer.statusCode()).isIn(200, 400, 403, 404, 422);
                            assertThat(ViewerServer.text(answer))
                                    .doesNotContain(HostileFolders.SECRET, "root:", "PATH=", "\"secret.txt\"");
                            if (answer.statusCode() == 200) {
                                assertThat(ViewerServer.text(answer)).isEqualTo("[]");
                            } else {
                                assertThat(ViewerServer.text(answer))
                                        .startsWith("{\"detail\":")
                                        .doesNotContain(lab.toString());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> writesNothingElsewhere() {
        return folders.paths()
                .map(path -> DynamicTest.dynamicTest("write " + HostileFolders.shown(path), () -> {
                    Map<String, String> body = new HashMap<>();
                    body.put("path", path);
                    body.put("content", "overwritten");
                    HttpResponse<byte[]> answer = server.send("POST", "/projects/7/protocols/2/fs/write", body);
                    assertThat(answer.statusCode()).isIn(200, 400, 403, 404, 422);
                    if (answer.statusCode() == 200) {
                        Path written = Path.of(
                                String.valueOf(ViewerServer.object(answer).get("path")));
                        assertThat(written.toRealPath())
                                .startsWith(folders.project().toRealPath());
                        Files.delete(written);
                    }
                    folders.assertUntouched();
                }));
    }
}
