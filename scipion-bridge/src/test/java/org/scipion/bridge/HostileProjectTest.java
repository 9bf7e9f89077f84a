package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.LogChannel;
import org.scipion.model.Run;
import org.scipion.model.RunInput;
import org.scipion.model.RunStatus;
import org.scipion.model.Step;

/** Projects whose content was made to do harm: read as far as it makes sense or refused, in time, and nothing written. */
@Timeout(60)
class HostileProjectTest {
    private static final long RUN = 338;
    private static final String INPUT = "353";

    @TempDir
    Path folder;

    private Path projectFolder;
    private Path database;
    private List<Path> before = List.of();

    @BeforeEach
    void unpack() throws IOException {
        projectFolder = FixtureProject.unpackInto(folder, "project.sqlite", "Runs/000338_ProtSubSet/logs");
        database = projectFolder.resolve("project.sqlite");
        before = files();
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private Run run() {
        return ScipionProject.open(projectFolder).run(RUN).orElseThrow();
    }

    private Path logs() {
        return projectFolder.resolve("Runs/000338_ProtSubSet/logs");
    }

    @Test
    void objectsThatAllBelongToAnotherInACircle() {
        Sqlite.update(
                database,
                "UPDATE Objects SET parent_id = (SELECT min(id) FROM Objects later WHERE later.id > Objects.id)",
                "UPDATE Objects SET parent_id = 1 WHERE id = (SELECT max(id) FROM Objects)");
        assertThat(ScipionProject.open(projectFolder).runs()).isEmpty();
    }

    @Test
    void objectsNestedOneInAnotherWithoutEnd() {
        Sqlite.update(
                database,
                "UPDATE Objects SET parent_id = id - 1 WHERE id > 2",
                "WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO Objects "
                        + "(id, parent_id, name, classname) SELECT i, i - 1, '2.x', 'Scalar' FROM n",
                "UPDATE Objects SET parent_id = 2 WHERE id = 100000");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThat(project.graph().nodes()).hasSize(1);
        assertThat(project.attributes(2)).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999", "-1", "0", "99999999999999999999", "9223372036854775807", "outputParticles", "338"})
    void aPointerToNothingOrToItsOwnRun(String target) {
        Sqlite.update(database, "UPDATE Objects SET value = '" + target + "' WHERE id = " + INPUT);
        assertThat(run().inputs()).extracting(RunInput::name).containsExactly("inputFullSet");
        assertThat(ScipionProject.open(projectFolder).graph().descendants(RUN)).doesNotContain(RUN);
    }

    @Test
    void threeHundredThousandAttributesOfOneRun() {
        Sqlite.update(
                database,
                "WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 399999) INSERT INTO Objects "
                        + "(id, parent_id, name, classname, value) SELECT i, 338, '338.x' || i, 'Integer', i FROM n");
        assertThat(run().outputs()).hasSize(1);
        assertThat(ScipionProject.open(projectFolder).attributes(RUN)).hasSizeGreaterThan(300_000);
    }

    @Test
    void aValueOfManyMegabytesIsCut() {
        Sqlite.update(
                database,
                "UPDATE Objects SET value = hex(zeroblob(10000000)) WHERE name = '338._error'",
                "UPDATE Objects SET value = hex(zeroblob(10000000)) WHERE name = '338.runMode'");
        assertThat(run().error()).hasSize(1 << 20);
    }

    @Test
    void moreTextThanAProjectMayHoldIsRefused() {
        Sqlite.update(
                database,
                "WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 100100) INSERT INTO Objects "
                        + "(id, parent_id, name, classname, value) SELECT i, 338, '338.x' || i, 'String', hex(zeroblob(600000)) FROM n");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThatThrownBy(project::runs)
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("text");
    }

    @Test
    void bytesWhereTextBelongsAreRefused() {
        Sqlite.update(database, "UPDATE Objects SET label = x'00ff' WHERE id = 338");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThatThrownBy(project::runs)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("338");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "", "-", "0x10", "9999999999999999999", "1,2,3", "١٢٣"})
    void numbersThatAreNone(String number) {
        Sqlite.update(
                database,
                "UPDATE Objects SET value = '" + number + "' WHERE name IN ('338.numberOfThreads', '338._pid', "
                        + "'338._stepsDone', '338.initTime', '338.status', '338._prerequisites', '338._cpuTime')",
                "UPDATE Objects SET value = '" + number
                        + "' WHERE name LIKE '338.%._size' OR name LIKE '338.%._samplingRate'");
        assertThat(run().status()).isEqualTo(RunStatus.NEW);
        assertThat(ScipionProject.open(projectFolder).attributes(RUN)).isNotEmpty();
    }

    @Test
    void aClassThatNamesAFolderElsewhere() {
        Sqlite.update(
                database,
                "UPDATE Objects SET classname = 'x/../../../../../etc' WHERE id = 338",
                "UPDATE Objects SET value = NULL WHERE name = '338.workingDir'");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThatThrownBy(() -> project.logs(RUN)).isInstanceOf(MalformedDataException.class);
    }

    @Test
    void terminalSequencesInAnErrorAreTakenOut() {
        Sqlite.update(
                database,
                "UPDATE Objects SET value = char(27) || '[2J' || char(27) || '[38;5;1mred' || char(27) || ']0;title' || char(7) "
                        + "|| ' and' || char(27) || 'c blue' || char(27) WHERE name = '338._error'");
        assertThat(run().error()).isEqualTo("red and blue");
    }

    @Test
    void terminalSequencesInALogStayWhereTheyAre() throws IOException {
        String text = "\u001B[2J\u001B]0;title\u0007one\u001Bc\ntwo\n";
        Files.writeString(logs().resolve("run.stdout"), text);
        RunLogs logs = ScipionProject.open(projectFolder).logs(RUN);
        assertThat(logs.chunks(Map.of(LogChannel.STDOUT, 0L), 100, 100)
                        .getFirst()
                        .content())
                .isEqualTo(text);
        assertThat(logs.search(LogChannel.STDOUT, "ONE", 0, 10, 100).matches()).hasSize(1);
    }

    @Test
    void stepsThatAreNoDatabase() throws IOException {
        Files.writeString(logs().resolve("steps.sqlite"), "no database");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThatThrownBy(() -> project.steps(RUN))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("steps.sqlite");
    }

    @Test
    void aStepWhoseNumberIsTooLarge() {
        Sqlite.update(logs().resolve("steps.sqlite"), "UPDATE Objects SET id = 5000000000 WHERE id = 1");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThatThrownBy(() -> project.steps(RUN))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("5000000000");
    }

    @Test
    void stepsWithoutTheirColumns() {
        Sqlite.update(logs().resolve("steps.sqlite"), "DELETE FROM Classes WHERE id > 1");
        assertThat(ScipionProject.open(projectFolder).steps(RUN))
                .isNotEmpty()
                .extracting(Step::status)
                .containsOnly(RunStatus.NEW);
    }
}
