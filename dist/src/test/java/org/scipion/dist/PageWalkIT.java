package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a person does in the built-in page, by clicks and keys alone, with the real Scipion behind the packed server. */
@Tag("scipion")
class PageWalkIT {

    private static final String COLLEAGUE = "grace@example.org";

    @TempDir
    private static Path data;

    private static Browser ada;
    private static Browser grace;
    private static Installation installation;

    @BeforeAll
    static void setUp() throws IOException {
        ada = Browser.open();
        grace = Browser.open();
        // A run of Scipion's loads all of its plugins first.
        ada.waitUpTo(Duration.ofMinutes(1));
        Map<String, String> lab = Map.of("SIGNUP_POLICY", "open", "SCIPION_DATA_ROOTS", data.toString());
        installation = Installation.empty();
        succeed(installation.provisionWith(lab));
        String python = System.getProperty("scipion.python", "");
        succeed(python.isEmpty() ? installation.run("bootstrap") : installation.run("bootstrap", "--env", python));
        succeed(installation.run("stop"));
        succeed(installation.runWith(lab, "start"));
        SmallMap.write(data.resolve("ball_1.mrc"));
        SmallMap.write(data.resolve("ball_2.mrc"));
    }

    private static void succeed(Shell.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.toString()).isZero();
    }

    @AfterAll
    static void remove() {
        if (installation != null) {
            installation.close();
        }
        if (grace != null) {
            grace.close();
        }
        if (ada != null) {
            ada.close();
        }
    }

    @Test
    void leadsFromAnEmptyServerToASharedSubset() {
        ada.signIn(installation.address());
        makeAProject();
        importMaps();
        lookAtThem();
        makeASubset();
        makeASetOfAChosenVolume();
        ada.hadNothingToComplainOf();
        valuesThatAreWrongAreToldOf();
        shareWithAColleague();
        theColleagueSeesChangesAtOnce();
    }

    private static void makeAProject() {
        ada.saying("button", "New project").click();
        ada.find("dialog input[name=name]").sendKeys("balls" + Keys.ENTER);
        ada.saying("p", "This project has no runs yet.");
    }

    private static void importMaps() {
        beginRun("import volumes");
        field("filesPath").sendKeys(data.toString());
        field("filesPattern").sendKeys("*.mrc");
        field("samplingRate").sendKeys("1.5");
        ada.saying("button", "Execute").click();
        ada.holding("aside//li", "Volumes (2 items, 16 x 16 x 16, 1.50");
        ada.holding("aside", "finished");
        ada.picture("walk-imported");
    }

    private static void lookAtThem() {
        ada.find("aside .ports a").click();
        ada.find("main img");
        ada.picture("walk-volume");
        ada.saying("a", "Surface").click();
        ada.holding("p", "triangles");
        ada.picture("walk-surface");
        ada.back();
        ada.back();
    }

    private static void makeASubset() {
        beginRun("pwem - subset");
        ada.holding("select[@id='field-inputFullSet']/option", "Volumes (2 items")
                .click();
        field("chooseAtRandom").click();
        WebElement count = field("nElements");
        count.clear();
        count.sendKeys("1");
        ada.picture("walk-form");
        ada.saying("button", "Execute").click();
        ada.holding("aside//li", "Volumes (1 items");
        ada.picture("walk-subset");
    }

    private static void makeASetOfAChosenVolume() {
        ada.saying("aside//a", "pwem - import volumes").click();
        ada.find("aside .ports a[href*='outputs']").click();
        ada.saying("a", "Table").click();
        ada.find(".table-line:nth-child(2), .gallery-item:nth-child(2)").click();
        ada.saying("legend", "1 chosen");
        ada.saying("option", "Volume").click();
        ada.find("dialog input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "the second ball" + Keys.ENTER);
        ada.saying("h2", "the second ball");
        ada.holding("aside//li", "Volumes (1 items");
        ada.picture("walk-chosen");
    }

    private static void valuesThatAreWrongAreToldOf() {
        beginRun("import volumes");
        ada.saying("button", "Execute").click();
        assertThat(ada.find("#field-samplingRate-error").getText()).contains("should be a float");
        assertThat(field("samplingRate").getAttribute("aria-invalid")).isEqualTo("true");
        ada.picture("walk-mistake");
        assertThat(ada.complaints()).singleElement().asString().contains("422");
    }

    private static void shareWithAColleague() {
        Map<String, String> account = Map.of(
                "email", COLLEAGUE,
                "password", Installation.PASSWORD,
                "firstName", "Grace",
                "lastName", "Hopper",
                "institution", "Navy");
        Api.anonymous(installation.address()).postJson("/api/auth/signup", account);
        ada.find(".home").click();
        ada.saying("button", "Share").click();
        ada.saying("dialog//option", "may look").click();
        ada.saying("button", "Close").click();
        grace.signIn(installation.address(), COLLEAGUE, Installation.PASSWORD);
        grace.find(".card a").click();
        grace.find(".node").click();
        grace.saying("h2", "pwem - import volumes");
        grace.find("main:not(:has(.run-actions))");
    }

    private static void theColleagueSeesChangesAtOnce() {
        ada.find(".card a").click();
        ada.find(".node").click();
        ada.saying("aside//button", "Rename").click();
        ada.find("dialog input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "two balls" + Keys.ENTER);
        grace.saying("h2", "two balls");
        grace.picture("walk-colleague");
        grace.hadNothingToComplainOf();
    }

    private static void beginRun(String protocol) {
        ada.saying("a", "New run").click();
        ada.find(".catalogue input").sendKeys(protocol);
        ada.saying("a", protocol).click();
    }

    private static WebElement field(String name) {
        return ada.find("#field-" + name);
    }
}
