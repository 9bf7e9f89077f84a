package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * Each page of the built-in web page in a real browser, light and dark: it shows what it is for, nothing fails meanwhile, and it can be used by
 * people who do not see it or use no mouse. Pictures of all lie in {@code target/screenshots} afterwards.
 */
class PageIT {

    private static final long MOST_BYTES = 600_000;
    private static final String CHECK_POINT = "Runs/002038_ProtManualCheckpoint";
    private static final String TRANSFERRED = """
            return performance.getEntries()
                .filter(entry => entry.transferSize && !entry.name.includes('/api/'))
                .reduce((sum, entry) => sum + entry.transferSize, 0)
            """;

    private static final String DRAWN_PIXELS = """
            const gl = document.querySelector('.surface canvas').getContext('webgl2');
            const pixels = new Uint8Array(4 * gl.drawingBufferWidth * gl.drawingBufferHeight);
            gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
            return pixels.filter((value, index) => index % 4 === 3 && value > 0).length
            """;

    private static Browser browser;
    private static Installation installation;

    @BeforeAll
    static void signIn() {
        browser = Browser.open();
        installation = Installation.withDemo();
        browser.signIn(installation.address());
    }

    @AfterAll
    static void remove() {
        if (installation != null) {
            installation.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void hadNothingToComplainOf() {
        browser.hadNothingToComplainOf();
    }

    @DisplayName("opens in the browser")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    projects | /projects                                       | .card
                    graph    | /projects/1                                     | .node
                    list     | /projects/1?view=list                           | tbody tr
                    run      | /projects/1/runs/1153                           | .panel .ports li
                    files    | /projects/1/runs/1153/files                     | .folder li
                    volume   | /projects/1/runs/820/outputs/outputVolumes      | .slice img
                    gallery  | /projects/1/runs/261/outputs/outputParticles    | .gallery-item img
                    table    | /projects/1/runs/261/outputs/outputParticles?view=table | .table-line img
                    classes  | /projects/1/runs/1153/outputs/outputClasses     | .gallery-item img
                    fsc      | /projects/1/runs/1350/outputs/outputFSC         | .plot polyline
                    ctf      | /projects/1/runs/164/outputs/outputCTF          | .plot polyline
                    picks    | /projects/1/runs/210/outputs/outputCoordinates  | .points circle
                    tilts    | /projects/1/runs/1518/outputs/outputTiltSeries  | .tilt-picture
                    tomogram | /projects/1/runs/1721/outputs/outputCoordinates | .points circle
                    surface  | /projects/1/runs/820/outputs/outputVolumes?viewer=surface | .surface canvas
                    account  | /account                                        | form
                    runs     | /runs                                           | tbody tr
                    settings | /settings                                       | tbody tr
                    people   | /people                                         | tbody tr
                    nowhere  | /nowhere                                        | .empty
                    """)
    void opens(String name, String path, String sign) {
        for (Browser.Theme theme : Browser.Theme.values()) {
            browser.prefer(theme);
            browser.goTo(installation.address() + path);
            browser.find(sign);
            browser.isAccessible();
            browser.picture(name + "-" + theme.word());
        }
    }

    @Test
    void showsWhatOtherProgramsChangeMeanwhile() throws SQLException {
        browser.goTo(installation.address() + "/projects/1/runs/2070");
        browser.saying("h2", "saved, never run");
        rename(2070, "renamed elsewhere");
        browser.saying("h2", "renamed elsewhere");
    }

    @Test
    void followsTheLogOfARunUnderWay() throws IOException, SQLException {
        browser.goTo(installation.address() + "/projects/1/runs/2038");
        turnCheckPoint("interactive");
        browser.find(".panel .status-interactive");
        browser.saying("button", "Log").click();
        browser.holding("pre", "STARTED: waitingStep");
        Path log = project().resolve(CHECK_POINT + "/logs/run.stdout");
        Files.writeString(log, "one more line\n", StandardOpenOption.APPEND);
        browser.holding("pre", "one more line");
        turnCheckPoint("aborted");
    }

    @Test
    void putsATableInOrderAndLeavesOutRows() {
        browser.goTo(installation.address() + "/projects/1/runs/261/outputs/outputParticles?view=table");
        browser.saying("p", "2,400 rows");
        browser.saying("div[@role='columnheader']//button", "id ▲").click();
        browser.find(".table-line[aria-rowindex='1'] > [title='2400']");
        browser.find(".conditions input[name=value]").sendKeys("7" + Keys.ENTER);
        browser.saying("p", "1 row");
        browser.find(".table-line > [title='7']");
        browser.reload();
        browser.saying("p", "1 row");
        browser.saying("li[contains(., 'id=7')]/button", "✕").click();
        browser.saying("p", "2,400 rows");
    }

    @Test
    void goesThroughALongTableWithTheKeyboard() {
        browser.goTo(installation.address() + "/projects/1/runs/261/outputs/outputParticles?view=table");
        browser.find(".table-line > [title='1']");
        browser.find("[role=grid]").sendKeys(Keys.END);
        browser.find(".table-line[data-at] > [title='2400']");
        browser.find("[role=grid]").sendKeys(Keys.SPACE);
        browser.saying("legend", "1 chosen");
        browser.find("[role=grid]").sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.saying("legend", "2,400 chosen");
    }

    @Test
    void showsTheParticlesOfAClass() {
        browser.goTo(installation.address() + "/projects/1/runs/1153/outputs/outputClasses");
        browser.saying("div[@class='gallery-caption']", "1 · 326").click();
        browser.saying("button", "Show what is in it (326)").click();
        browser.saying("p", "326 rows");
        browser.back();
        browser.saying("p", "8 rows");
    }

    @Test
    void turnsASurfaceAndChangesItsLevel() {
        browser.goTo(installation.address() + "/projects/1/runs/820/outputs/outputVolumes?viewer=surface");
        browser.saying("p", "516 triangles");
        Number before = browser.awaiting(DRAWN_PIXELS, pixels -> pixels.intValue() > 5_000);
        browser.find(".surface canvas").sendKeys("-");
        browser.awaiting(DRAWN_PIXELS, pixels -> pixels.intValue() < before.intValue());
        browser.find(".viewer-controls input[type=range]").sendKeys(Keys.HOME);
        browser.saying("p", "4364 triangles");
    }

    @Test
    void makesAProjectAndRemovesIt() {
        browser.goTo(installation.address() + "/projects");
        browser.saying("button", "New project").click();
        browser.find("dialog input[name=name]").sendKeys("apoferritin" + Keys.ENTER);
        browser.saying("a", "apoferritin");
        browser.saying("p", "This project has no runs yet.");
        browser.goTo(installation.address() + "/projects");
        browser.saying("h2", "apoferritin");
        browser.saying("li[.//h2='apoferritin']//button", "Delete").click();
        browser.saying("dialog//button", "Delete").click();
        browser.find(".cards:not(:has(a[href='/projects/2']))");
    }

    @Test
    void canBeUsedWithTheKeyboard() {
        browser.goTo(installation.address() + "/projects/1/runs/1153");
        browser.find(".panel");
        browser.press("/");
        assertThat(browser.focused().getAttribute("type")).isEqualTo("search");
        browser.press(Keys.ESCAPE);
        browser.find("main.project:not(:has(.panel))");
        assertThat(browser.address()).isEqualTo(installation.address() + "/projects/1");
    }

    @Test
    void goesBackToWhereOneWas() {
        browser.goTo(installation.address() + "/projects/1");
        browser.find(".node[href='/projects/1/runs/89']").click();
        browser.saying("h2", "import micrographs");
        browser.back();
        browser.find("main.project:not(:has(.panel))");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoScipion() {
        browser.goTo(installation.address() + "/projects/1/new");
        assertThat(browser.find(".failure").getText()).contains("No Scipion is set up", "scipionapi bootstrap");
        browser.isAccessible();
        assertThat(browser.complaints()).singleElement().asString().contains("503");
    }

    @Test
    void isSmall() {
        browser.goTo(installation.address() + "/projects/1");
        browser.find(".node");
        Number transferred = browser.run(TRANSFERRED);
        assertThat(transferred.longValue()).as("bytes of the page, compressed").isLessThan(MOST_BYTES);
    }

    @Test
    void speaksSpanish() {
        browser.goTo(installation.address() + "/account");
        browser.saying("option", "Español").click();
        browser.saying("h2", "Contraseña");
        browser.saying("option", "English").click();
        browser.saying("h2", "Password");
    }

    private static Path project() {
        return installation.home().resolve("projects/demo");
    }

    /** As Scipion's desktop does it. */
    private static void rename(long run, String label) throws SQLException {
        change("project.sqlite", "update Objects set label = ? where id = ?", label, run);
    }

    /** As the process of a run does it, first in its own database. */
    private static void turnCheckPoint(String status) throws SQLException {
        String change = "update Objects set value = ? where name = '2038.status'";
        change(CHECK_POINT + "/logs/run.db", change, status);
        change("project.sqlite", change, status);
    }

    private static void change(String file, String statement, Object... values) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection("jdbc:sqlite:" + project().resolve(file));
                PreparedStatement change = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }
}
