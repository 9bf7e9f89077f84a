package org.scipion.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;

class BrowsedFolderTest {

    @TempDir
    private Path lab;

    private Path project;
    private Path data;
    private Path elsewhere;
    private BrowsedFolder folder;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(lab.resolve("project"));
        data = Files.createDirectories(lab.resolve("data"));
        elsewhere = Files.createDirectories(lab.resolve("elsewhere"));
        Files.writeString(project.resolve("own.txt"), "own");
        Files.writeString(data.resolve("movie.txt"), "movie");
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        folder = BrowsedFolder.ofProject(project, List.of(data, lab.resolve("not mounted")));
    }

    @Test
    void followsLinksInsideTheProjectAndToDataFolders() throws IOException {
        Files.createSymbolicLink(project.resolve("same"), Path.of("own.txt"));
        Files.createSymbolicLink(project.resolve("raw"), data);
        assertThat(read("same")).isEqualTo("own");
        assertThat(read("raw/movie.txt")).isEqualTo("movie");
    }

    @Test
    void followsLinksInThePathOfTheProjectItself() throws IOException {
        Path shortcut = Files.createSymbolicLink(lab.resolve("shortcut"), project);
        BrowsedFolder through = BrowsedFolder.ofProject(shortcut, List.of());
        try (OpenedFile file = through.open(BrowserPath.parse(through.root(), "own.txt"))) {
            assertThat(file.path()).isEqualTo(project.resolve("own.txt").toRealPath());
        }
    }

    @Test
    void refusesLinksThatLeadElsewhere() throws IOException {
        Files.createSymbolicLink(project.resolve("file"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(project.resolve("folder"), elsewhere);
        Files.createSymbolicLink(project.resolve("relative"), Path.of("../elsewhere/secret.txt"));
        Files.createSymbolicLink(data.resolve("onwards"), elsewhere);
        Files.createSymbolicLink(project.resolve("raw"), data);
        for (String path : List.of("file", "folder/secret.txt", "relative", "raw/onwards/secret.txt")) {
            assertThatThrownBy(() -> read(path)).as(path).isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void refusesAFolderWhoseNameOnlyBeginsLikeTheProject() throws IOException {
        Files.createDirectories(lab.resolve("project-2"));
        Files.writeString(lab.resolve("project-2/secret.txt"), "secret");
        Files.createSymbolicLink(project.resolve("twin"), lab.resolve("project-2"));
        assertThatThrownBy(() -> read("twin/secret.txt")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void refusesALinkThatWasPutInPlaceAfterTheCheck() throws IOException {
        Path file = project.resolve("own.txt");
        LocatedFile checked = folder.locate(file);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere.resolve("secret.txt"));
        assertThatThrownBy(checked::open).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void refusesAFolderThatBecameALinkAfterTheCheck() throws IOException {
        Path sub = Files.createDirectories(project.resolve("sub"));
        Files.writeString(sub.resolve("secret.txt"), "harmless");
        LocatedFile checked = folder.locate(sub.resolve("secret.txt"));
        Files.move(sub, project.resolve("was-sub"));
        Files.createSymbolicLink(sub, elsewhere);
        assertThatThrownBy(checked::open).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(folder.locate(project.resolve("own.txt"))::openFolder)
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void readsTheFileThatWasOpenedWhateverTakesItsPlace() throws IOException {
        try (OpenedFile opened = folder.open(BrowserPath.parse(project, "own.txt"))) {
            Files.delete(project.resolve("own.txt"));
            Files.createSymbolicLink(project.resolve("own.txt"), elsewhere.resolve("secret.txt"));
            assertThat(new String(Channels.newInputStream(opened.channel()).readAllBytes(), UTF_8))
                    .isEqualTo("own");
        }
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        Files.createSymbolicLink(project.resolve("dangling"), project.resolve("nothing"));
        for (String path : List.of("nothing", "dangling", "own.txt/below", "own.TXT")) {
            assertThatThrownBy(() -> read(path)).as(path).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void endsLoopsOfLinks() throws IOException {
        Files.createSymbolicLink(project.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(project.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> read("a")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void opensNothingButRegularFiles() throws Exception {
        Files.createDirectory(project.resolve("folder"));
        Path fifo = project.resolve("fifo");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        for (String path : List.of("folder", "fifo", "")) {
            assertThatThrownBy(() -> read(path)).as(path).isInstanceOf(BadRequestException.class);
        }
        Files.createSymbolicLink(project.resolve("device"), Path.of("/dev/zero"));
        assertThatThrownBy(() -> read("device")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void keepsTwinsOfLetterCaseAndOfUnicodeFormsApart() throws IOException {
        Files.writeString(project.resolve("OWN.txt"), "upper");
        Files.writeString(project.resolve("caf\u00e9"), "composed");
        Files.writeString(project.resolve("cafe\u0301"), "decomposed");
        assertThat(read("OWN.txt")).isEqualTo("upper");
        assertThat(read("caf\u00e9")).isEqualTo("composed");
        assertThat(read("cafe\u0301")).isEqualTo("decomposed");
    }

    @Test
    void readsHardLinksBecauseTheyAreTheProjectsOwnFiles() throws IOException {
        Files.createLink(project.resolve("hard"), elsewhere.resolve("secret.txt"));
        assertThat(read("hard")).isEqualTo("secret");
    }

    @Test
    void opensFilesThatDataNameOnlyWhereTheyMayBeRead() throws IOException {
        try (OpenedFile file = folder.openNamedByData(data.resolve("movie.txt").toString())) {
            assertThat(file.identity().sizeBytes()).isEqualTo(5);
        }
        for (String path : List.of(
                "../elsewhere/secret.txt", elsewhere.resolve("secret.txt").toString())) {
            assertThatThrownBy(() -> folder.openNamedByData(path)).isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> folder.openNamedByData("a\0b")).isInstanceOf(NotFoundException.class);
    }

    private String read(String path) throws IOException {
        try (OpenedFile file = folder.open(BrowserPath.parse(project, path))) {
            return new String(Channels.newInputStream(file.channel()).readAllBytes(), UTF_8);
        }
    }
}
