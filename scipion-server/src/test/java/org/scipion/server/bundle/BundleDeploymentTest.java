package org.scipion.server.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.server.WebPages;

class BundleDeploymentTest {

    @TempDir
    private Path folder;

    private Path place;
    private WebPages web;

    @BeforeEach
    void serveSomethingAlready() throws IOException {
        place = folder.resolve("web/dist");
        web = new WebPages(true, place, "/api");
        write(place.resolve("index.html"), "before");
        write(place.resolve("old.js"), "old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dist", "scipion-web-1.2"})
    void takesAFolderWhereverItsStartLies(String inner) throws IOException {
        Path bundle = folder.resolve("bundle").resolve(inner);
        write(bundle.resolve("index.html"), "after");
        write(bundle.resolve("assets/main.js"), "run()");
        deploy(folder.resolve("bundle"));
        assertThat(place.resolve("index.html")).hasContent("after");
        assertThat(place.resolve("assets/main.js")).hasContent("run()");
        assertThat(place.resolve("old.js")).doesNotExist();
        assertThat(folder.resolve("web").toFile().list()).containsExactly("dist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dist/", "scipion-web-1.2/"})
    void takesAZipFileAlike(String inner) throws IOException {
        deploy(zip(inner + "index.html", inner + "assets/main.js"));
        assertThat(place.resolve("assets/main.js")).hasContent("content");
        assertThat(place.resolve("old.js")).doesNotExist();
    }

    @Test
    void tellsThePageWhereTheApiIs() throws IOException {
        web = new WebPages(true, place, "https://api.example.org/scipion");
        Path zip = zip("index.html", "config.js");
        deploy(zip);
        assertThat(place.resolve("config.js"))
                .hasContent("window.__SCIPION_WEB_CONFIG__ = {\"apiBaseUrl\":\"https://api.example.org/scipion\"};");
        assertThat(place.resolve("config.js.gz")).doesNotExist();
    }

    @Test
    void refusesWhatHasNoStart() throws IOException {
        refused(zip("readme.txt", "a/b/index.html"), "index.html");
    }

    @Test
    void refusesWhatIsNoZipFile() throws IOException {
        refused(write(folder.resolve("bundle.zip"), "PK, but no more"), "bundle.zip");
    }

    @Test
    void refusesWhatIsNotThere() {
        refused(folder.resolve("nothing.zip"), "neither a folder nor a zip file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escaped.js", "assets/../../escaped.js", "/../escaped.js"})
    void refusesAZipFileThatLeadsOutOfItself(String name) throws IOException {
        refused(zip("index.html", name), "bundle.zip");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("escaped.js"))).isEmpty();
        }
    }

    @Test
    void refusesALink() throws IOException {
        Path bundle = folder.resolve("bundle");
        write(bundle.resolve("index.html"), "after");
        Files.createSymbolicLink(bundle.resolve("passwords.txt"), Path.of("/etc/passwd"));
        refused(bundle, "passwords.txt");
    }

    @Test
    void countsFilesAndFolders() throws IOException {
        Path bundle = zip("index.html", "assets/main.js");
        BundleDeployment.deploy(bundle, web, new BundleLimits(4, 100));
        assertThatThrownBy(() -> BundleDeployment.deploy(bundle, web, new BundleLimits(3, 100)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("more than 3 files");
    }

    @Test
    void countsBytesAsTheyAreUnpacked() throws IOException {
        Path bundle = zip("index.html", "main.js");
        BundleDeployment.deploy(bundle, web, new BundleLimits(100, 14));
        assertThatThrownBy(() -> BundleDeployment.deploy(bundle, web, new BundleLimits(100, 13)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("larger than 13 bytes");
        assertThat(place.resolve("main.js")).hasContent("content");
    }

    private void deploy(Path bundle) {
        BundleDeployment.deploy(bundle, web);
    }

    private void refused(Path bundle, String word) {
        assertThatThrownBy(() -> deploy(bundle))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(word);
        assertThat(place.resolve("index.html")).hasContent("before");
        assertThat(folder.resolve("web").toFile().list()).containsExactly("dist");
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("content".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        return file;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
