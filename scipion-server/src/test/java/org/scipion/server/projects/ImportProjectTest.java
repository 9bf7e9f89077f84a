package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class ImportProjectTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private User user;
    private Person person;

    @BeforeEach
    void signIn() {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
    }

    @Test
    void answersWithTheProjectAndWhatTheImportBrought() {
        Answer answer =
                person.post("/projects/import", ExampleProject.body(ExampleProject.FOLDER, "My first, project!"));
        assertThat(answer.status()).isEqualTo(201);
        JsonNode project = answer.json();
        assertThat(project.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly(
                        "id",
                        "name",
                        "description",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "protocolsCount",
                        "diskUsage",
                        "isOwner",
                        "isShared",
                        "permission",
                        "projectOwnerId",
                        "thumbnailUrl",
                        "thumbnailRebuildUrl",
                        "thumbnailItemsUrl",
                        "thumbnailVersion",
                        "importReport");
        assertThat(project.path("name").asText()).isEqualTo("My_first_project");
        assertThat(project.path("status").asText()).isEqualTo("active");
        assertThat(project.path("protocolsCount").asInt()).isEqualTo(29);
        assertThat(project.path("diskUsage").asText()).isEqualTo("0.02 GB");
        assertThat(project.path("isOwner").asBoolean()).isTrue();
        assertThat(project.path("isShared").asBoolean()).isFalse();
        assertThat(project.path("permission").asText()).isEqualTo("full");
        assertThat(project.path("projectOwnerId").asLong()).isEqualTo(user.id());
        assertThat(project.at("/importReport/protocols").asInt()).isEqualTo(29);
        assertThat(project.at("/importReport/sqliteIdentity/maxProtocolId").asLong())
                .isEqualTo(2070);
        assertThat(project.at("/importReport/sqliteIdentity/nextProtocolIdFloor")
                        .asLong())
                .isGreaterThan(2070);
    }

    @Test
    void copiesEveryFileAndLinkAndLeavesTheSourceAlone() throws IOException {
        List<String> before = listing(ExampleProject.FOLDER);
        long project = ExampleProject.importAs(person, "copied");
        Path copy = ExampleProject.folder(SERVER, user, project);
        assertThat(copy).isEqualTo(SERVER.home().resolve("projects/copied"));
        assertThat(listing(copy)).isEqualTo(before);
        assertThat(listing(ExampleProject.FOLDER)).isEqualTo(before);
    }

    @Test
    void takesTheNameOfTheFolderWhenNoneIsGiven() {
        ExampleProject.copy("named by folder");
        Answer answer = person.post(
                "/projects/import",
                "{\"projectLocation\":\"" + ExampleProject.ROOT.resolve("named by folder")
                        + "\",\"projectName\":null}");
        assertThat(answer.json().path("name").asText()).isEqualTo("named_by_folder");
    }

    @Test
    void takesPathsRelativeToTheFolderToImportFrom() {
        Answer answer = person.post("/projects/import", "{\"projectLocation\":\"demo\",\"projectName\":\"relative\"}");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void readsABodyWithoutAContentType() {
        Answer answer = person.post(
                "/projects/import",
                ExampleProject.body(ExampleProject.FOLDER, "untyped"),
                "Content-Type",
                "text/plain;charset=UTF-8");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void copiesLinksThatLeadOutAsLinks() throws IOException {
        Path source = ExampleProject.copy("with-links");
        Path secret = Files.writeString(SERVER.home().resolve("secret.txt"), "not yours");
        Files.createSymbolicLink(source.resolve("Runs/movie.mrc"), secret);
        Files.createSymbolicLink(source.resolve("Runs/nowhere"), Path.of("/nonexistent/raw.mrc"));
        Answer answer = person.post("/projects/import", ExampleProject.body(source, "linked"));
        assertThat(answer.status()).isEqualTo(201);
        Path copy = SERVER.home().resolve("projects/linked/Runs");
        assertThat(Files.readSymbolicLink(copy.resolve("movie.mrc"))).isEqualTo(secret);
        assertThat(Files.readSymbolicLink(copy.resolve("nowhere"))).isEqualTo(Path.of("/nonexistent/raw.mrc"));
    }

    @Test
    void wantsALocation() {
        for (String body : List.of("{}", "{\"projectLocation\":null}", "{\"projectLocation\":\"  \"}")) {
            expect(body, 422, "projectLocation is required");
        }
    }

    @Test
    void copiesAlways() {
        expect(
                "{\"projectLocation\":\"" + ExampleProject.FOLDER + "\",\"copyProject\":false}",
                422,
                "copyProject must be true: projects are imported by copying them");
    }

    @Test
    void namesAFolderThatIsNotThere() {
        expect(
                ExampleProject.body(ExampleProject.ROOT.resolve("absent"), "x"),
                404,
                "Source project path does not exist");
    }

    @Test
    void refusesAFile() {
        expect(
                ExampleProject.body(ExampleProject.FOLDER.resolve("project.sqlite"), "x"),
                400,
                "Source project path must be a directory");
    }

    @Test
    void refusesAPathThatNoFileSystemHas() {
        Answer answer = person.post("/projects/import", "{\"projectLocation\":\"a\\u0000b\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith("Invalid source project path: ");
        assertThat(person.post("/projects/import", "{\"projectLocation\":\"" + "a".repeat(4097) + "\"}")
                        .detail())
                .isEqualTo("Invalid source project path: longer than 4096 characters");
    }

    @Test
    void refusesAFolderThatIsNoProject() throws IOException {
        Path folder = Files.createDirectories(ExampleProject.ROOT.resolve("no-project"));
        expect(
                ExampleProject.body(folder, "x"),
                422,
                "Source path is not a valid Scipion project: it has no project.sqlite");
        Files.writeString(folder.resolve("project.sqlite"), "this is no database, whatever its name says".repeat(100));
        expect(
                ExampleProject.body(folder, "x"),
                422,
                "Source path is not a valid Scipion project: its project.sqlite cannot be read");
        Files.delete(folder.resolve("project.sqlite"));
        Files.createSymbolicLink(folder.resolve("project.sqlite"), ExampleProject.FOLDER.resolve("project.sqlite"));
        expect(
                ExampleProject.body(folder, "x"),
                422,
                "Source path is not a valid Scipion project: its project.sqlite is a link");
    }

    @Test
    void refusesANameThatThePersonHasAlready() {
        ExampleProject.importAs(person, "twice");
        expect(
                ExampleProject.body(ExampleProject.FOLDER, " twice "),
                400,
                "A project with this name already exists: 'twice'");
    }

    @Test
    void refusesANameThatAnotherPersonsProjectHas() {
        ExampleProject.importAs(person, "others");
        Answer answer = SERVER.signedIn(SERVER.account(Role.USER))
                .post("/projects/import", ExampleProject.body(ExampleProject.FOLDER, "others"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("Target project path already exists: 'others'");
    }

    @Test
    void refusesANameThatIsTooLong() {
        expect(
                ExampleProject.body(ExampleProject.FOLDER, "n".repeat(201)),
                422,
                "A project name has at most 200 characters");
        assertThat(person.post("/projects/import", ExampleProject.body(ExampleProject.FOLDER, "n".repeat(200)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesWhatLiesOutsideOfTheFoldersToImportFrom() throws IOException {
        String outside = "Source project path is outside of the folders to import from";
        Files.createSymbolicLink(ExampleProject.ROOT.resolve("way-out"), SERVER.home());
        for (String path :
                List.of("/etc", "/nonexistent", "..", "demo/../..", "way-out", ExampleProject.ROOT + "/..")) {
            expect("{\"projectLocation\":\"" + path + "\"}", 403, outside);
        }
    }

    @Test
    void leavesNothingHalfDoneBehind() throws IOException {
        Path source = ExampleProject.copy("damaged-inside");
        Files.delete(source.resolve("project.sqlite"));
        person.post("/projects/import", ExampleProject.body(source, "half"));
        ExampleProject.importAs(person, "whole");
        person.post("/projects/import", ExampleProject.body(ExampleProject.FOLDER, "whole"));
        try (Stream<Path> managed = Files.list(SERVER.home().resolve("projects"))) {
            assertThat(managed.map(path -> path.getFileName().toString()))
                    .contains("whole")
                    .doesNotContain("half")
                    .noneMatch(name -> name.startsWith("."));
        }
    }

    private void expect(String body, int status, String detail) {
        Answer answer = person.post("/projects/import", body);
        assertThat(answer.detail()).as(body).isEqualTo(detail);
        assertThat(answer.status()).as(body).isEqualTo(status);
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted()
                    .map(path -> folder.relativize(path) + describe(path))
                    .toList();
        }
    }

    private static String describe(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return " -> " + Files.readSymbolicLink(path);
            }
            return Files.isDirectory(path) ? "/" : " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
