package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

class ReportTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> & \"x\" ]]> <!-- ";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String route;
    private static Path folder;

    @BeforeAll
    static void importTheExample() {
        User user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        long id = ExampleProject.importAs(person, "report");
        route = "/projects/" + id + "/protocols/";
        folder = ExampleProject.folder(SERVER, user, id);
    }

    @Test
    void tellsWhatTheRunDid() {
        Answer report = person.get(route + "1350/report");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"report-1350.html\"");
        assertThat(report.body())
                .startsWith("<!DOCTYPE html>")
                .contains("run 1350 of project report", "finished")
                .contains(
                        "<td>outputVolume</td><td>Volume</td>", "<h2>Inputs</h2>", "<h2>Steps</h2>", "<h2>Output</h2>")
                .contains("PROTOCOL FINISHED")
                .endsWith("</html>");
    }

    @Test
    void loadsNothingAndRunsNothing() {
        Answer report = person.get(route + "1350/report");
        String policy = report.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("sandbox; default-src 'none'; img-src data:; style-src 'sha256-");
        assertThat(report.body())
                .contains("http-equiv=\"Content-Security-Policy\"")
                .doesNotContain("<script", "<link", "src=\"", "href=", "style=\"");
    }

    @Test
    void showsWhatWasTypedAsText() throws IOException {
        update("update Objects set label = '" + HOSTILE + "', comment = '" + HOSTILE + "' where id = 2");
        Files.writeString(
                folder.resolve("Runs/000002_ProtImportMovies/logs/run.stdout"),
                "\u001b[31mred\u001b[0m \u0007" + HOSTILE);
        String page = person.get(route + "2/report").body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "red \uFFFD&lt;script")
                .doesNotContain("<script", "<img", "\u001b", "\u0007");
    }

    @Test
    void tellsWhyARunFailedAndThatOneNeverRan() {
        assertThat(person.get(route + "1942/report").body()).contains("<h2>Error</h2>", "failed");
        assertThat(person.get(route + "2070/report").body()).contains("never").doesNotContain("<h2>Steps</h2>");
    }

    @Test
    void showsNoLogThatLeadsOutOfTheProject() throws IOException {
        Path secret = Files.writeString(SERVER.home().resolve("secret.txt"), "do not show");
        Path log = folder.resolve("Runs/000338_ProtSubSet/logs/run.stdout");
        Files.delete(log);
        Files.createSymbolicLink(log, secret);
        assertThat(person.get(route + "338/report").body()).doesNotContain("do not show");
    }

    @Test
    void namesARunThatIsNotThere() {
        assertThat(person.get(route + "3/report").detail()).isEqualTo("Protocol not found: 3");
        assertThat(person.get(route + "undefined/report").status()).isEqualTo(422);
    }

    private static void update(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
