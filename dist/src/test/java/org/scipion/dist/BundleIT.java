package org.scipion.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's page, with a router and hashed files, in a real browser: served by us, and by a web server of its own. */
class BundleIT {

    private static final Path BUNDLE = Path.of("src/test/resources/bundle").toAbsolutePath();

    @TempDir
    private static Path elsewhere;

    private static HttpServer otherServer;
    private static Installation installation;

    private Browser browser;

    @BeforeAll
    static void provision() throws IOException {
        otherServer = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), elsewhere.toRealPath(), OutputLevel.NONE);
        otherServer.start();
        installation = Installation.withDemo(Map.of("CORS_ORIGINS", otherOrigin()), "--web-dist", BUNDLE.toString());
    }

    @AfterAll
    static void remove() {
        otherServer.stop(0);
        installation.close();
    }

    @BeforeEach
    void openABrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void closeIt() {
        browser.close();
    }

    @Test
    void isServedBesideTheApi() {
        browser.goTo(installation.address() + "/projects");
        signInAndOpenTheDemo();
        assertThat(browser.address()).isEqualTo(installation.address() + "/project/load/demo");
        browser.reload();
        browser.awaitHeading("demo");
        assertThat(browser.find("p").getText()).endsWith("finished runs");
        assertThat(browser.find("h1").getCssValue("color")).contains("34, 68, 102");
        browser.hadNothingToComplainOf();
    }

    @Test
    void isServedByAnotherWebServer() throws IOException {
        copy(BUNDLE, elsewhere);
        String configuration = "window.__SCIPION_WEB_CONFIG__ = {apiBaseUrl: '" + installation.address() + "/api'};";
        Files.writeString(elsewhere.resolve("config.js"), configuration, UTF_8);
        browser.goTo(otherOrigin() + "/");
        signInAndOpenTheDemo();
        assertThat(browser.address()).startsWith(otherOrigin());
        browser.hadNothingToComplainOf();
    }

    private void signInAndOpenTheDemo() {
        browser.awaitHeading("Sign in");
        browser.find("input[name=email]").sendKeys(Installation.EMAIL);
        browser.find("input[name=password]").sendKeys(Installation.PASSWORD);
        browser.find("button").click();
        browser.link("demo").click();
        browser.awaitHeading("demo");
    }

    private static String otherOrigin() {
        return "http://127.0.0.1:" + otherServer.getAddress().getPort();
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
