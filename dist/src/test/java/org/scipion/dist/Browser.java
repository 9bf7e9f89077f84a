package org.scipion.dist;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The machine's Chromium without a window, driven as a person does. Tests are skipped where there is none. */
final class Browser implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    static {
        // It looks for extensions of Chromium that nothing here uses, and complains of each version that it does not
        // know.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    /** The colour schemes that a page can be asked for. */
    enum Theme {
        LIGHT,
        DARK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        assumeTrue(CHROMIUM.canExecute() && DRIVER.canExecute(), "needs Debian's chromium and chromium-driver");
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--enable-unsafe-swiftshader",
                        "--window-size=1280,800");
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Browser(driver);
    }

    /** How long what is looked for may take to appear, 20 s unless said. */
    void waitUpTo(Duration patience) {
        driver.manage().timeouts().implicitlyWait(patience);
    }

    /** Opens the built-in page and signs in as the administrator. */
    void signIn(String address) {
        signIn(address, Installation.EMAIL, Installation.PASSWORD);
    }

    /** Opens the built-in page and signs in. */
    void signIn(String address, String email, String password) {
        goTo(address + "/projects");
        find("input[name=email]").sendKeys(email);
        find("input[name=password]").sendKeys(password);
        find("button[type=submit]").click();
        find("header.bar");
    }

    /** What the system prefers, as far as pages are told. */
    void prefer(Theme theme) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", theme.word());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    void goTo(String address) {
        driver.get(address);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** The first element that appears for a CSS selector. */
    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The link with this text, once it is there. */
    WebElement link(String text) {
        return driver.findElement(By.linkText(text));
    }

    /** The first element of a kind that says this and nothing else, once there is one. */
    WebElement saying(String element, String text) {
        return driver.findElement(By.xpath("//" + element + "[normalize-space(.)='" + text + "']"));
    }

    /** The first element of a kind whose text holds this, once there is one. */
    WebElement holding(String element, String text) {
        return driver.findElement(By.xpath("//" + element + "[contains(., '" + text + "')]"));
    }

    void back() {
        driver.navigate().back();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Where the focus is. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until a heading says this. */
    void awaitHeading(String text) {
        assertThat(driver.findElement(By.xpath("//h1[.='" + text + "']")).isDisplayed())
                .isTrue();
    }

    /** Fails when a script failed, a file was missing or a policy was broken since the last look. */
    void hadNothingToComplainOf() {
        assertThat(complaints()).isEmpty();
    }

    /** What went wrong in the browser since the last look. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                // What the driver says of the tests' own reading of pixels.
                .filter(message -> !message.contains("GL Driver Message"))
                .toList();
    }

    /** What a script of the test finds in the page. */
    Number run(String script) {
        return (Number) requireNonNull(driver.executeScript(script));
    }

    /** The first answer of a script that is as wanted. Scripts that a key or a click has set going draw a frame later. */
    Number awaiting(String script, Predicate<Number> isWanted) {
        return new WebDriverWait(driver, PATIENCE)
                .until(waiting -> Optional.of(run(script)).filter(isWanted).orElse(null));
    }

    /** Fails when axe finds something by which the page is hard or impossible to use for some people. */
    void isAccessible() {
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .filteredOn(finding -> GRAVE.contains(finding.getImpact()))
                .extracting(finding -> finding.getId() + ": " + finding.getNodes())
                .isEmpty();
    }

    /** Keeps a picture of what is seen. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
