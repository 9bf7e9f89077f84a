package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;

/** Every hostile path on the routes that take one of the server's folders: nothing outside them is read, told of, taken in or written. */
class ServerPathsTest {

    private static final HostileFolders FOLDERS = HostileFolders.in(lab());

    @RegisterExtension
    private static final TestServer SERVER = new TestServer(
            "SCIPION_IMPORT_BROWSER_ROOT",
            FOLDERS.project().toString(),
            "SCIPIONAPI_DEVEL_PLUGIN_ROOTS",
            FOLDERS.project().toString());

    private static Person person;
    private static Person administrator;
    private static long project;

    private static Path lab() {
        try {
            return Files.createTempDirectory("hostile-folders");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @BeforeAll
    static void start() {
        person = SERVER.signedIn(SERVER.account(Role.USER));
        administrator = SERVER.signedIn(SERVER.account(Role.ADMIN));
        project = person.post("/projects/", "{\"name\":\"hostile\"}")
                .json()
                .path("id")
                .asLong();
    }

    @AfterAll
    static void stop() throws IOException {
        FOLDERS.close();
    }

    @TestFactory
    Stream<DynamicTest> browsersShowNothingElsewhere() {
        return Stream.of("list", "preview", "preview2", "download")
                .flatMap(route -> tests(
                        "import browser, " + route,
                        path -> person.get(
                                "/projects/-1/protocols/-1/fs/" + route + "?path=" + ViewerServer.encoded(path))));
    }

    @TestFactory
    Stream<DynamicTest> administratorsBrowseNothingElsewhere() {
        return tests(
                "development browser",
                path -> administrator.get("/plugins/devel/browser/list?path=" + ViewerServer.encoded(path)));
    }

    @TestFactory
    Stream<DynamicTest> nothingElsewhereBecomesAPlugin() {
        return Stream.of("validate", "install")
                .flatMap(route -> tests(
                        "plugins, " + route,
                        path -> administrator.post("/plugins/devel/" + route, "{\"path\":" + Json.text(path) + "}")));
    }

    @TestFactory
    Stream<DynamicTest> nothingElsewhereBecomesAProject() {
        return tests(
                "import", path -> person.post("/projects/import", "{\"projectLocation\":" + Json.text(path) + "}"));
    }

    @TestFactory
    Stream<DynamicTest> noWorkflowIsReadElsewhere() {
        return Stream.of("/projects/workflows/inspect-file", "/projects/" + project + "/workflows/import-file")
                .flatMap(route -> tests(route, path -> person.post(route, "{\"path\":" + Json.text(path) + "}")));
    }

    @TestFactory
    Stream<DynamicTest> noWorkflowIsWrittenElsewhere() {
        return tests(
                "export",
                path -> person.post(
                        "/projects/" + project + "/protocols/export",
                        "{\"protocolIds\":[2],\"filename\":\"secret.txt\",\"directoryPath\":" + Json.text(path) + "}"));
    }

    private static Stream<DynamicTest> tests(String name, Function<String, Answer> request) {
        return FOLDERS.paths()
                .map(path -> DynamicTest.dynamicTest(name + " " + HostileFolders.shown(path), () -> {
                    Answer answer = request.apply(path);
                    assertThat(answer.status()).as(answer.body()).isIn(200, 400, 403, 404, 422, 503);
                    assertThat(answer.body())
                            .doesNotContain(
                                    HostileFolders.SECRET, "root:", "PATH=", "\"name\":\"secret.txt\"", "created");
                    FOLDERS.assertUntouched();
                }));
    }
}
