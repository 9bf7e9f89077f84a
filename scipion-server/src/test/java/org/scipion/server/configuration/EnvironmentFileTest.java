package org.scipion.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.ConfigurationException;

class EnvironmentFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsPlainAndQuotedValuesAndPassesOverComments() throws Exception {
        assertThat(read("""
                # a comment

                PLAIN=some value # with a comment
                export EXPORTED = yes
                SINGLE='a # $HOME "b"'
                DOUBLE="line\\nnext \\"q\\" \\\\ #" # comment
                HASH=a#b
                URL=postgresql://u:p@h:1/db?x=y
                EMPTY=
                """))
                .containsExactly(
                        Map.entry("PLAIN", "some value"),
                        Map.entry("EXPORTED", "yes"),
                        Map.entry("SINGLE", "a # $HOME \"b\""),
                        Map.entry("DOUBLE", "line\nnext \"q\" \\ #"),
                        Map.entry("HASH", "a#b"),
                        Map.entry("URL", "postgresql://u:p@h:1/db?x=y"),
                        Map.entry("EMPTY", ""));
    }

    @Test
    void letsTheProcessWin() throws Exception {
        Files.writeString(folder.resolve(".env"), "A=file\nB=file\n");
        assertThat(EnvironmentFile.under(Map.of("A", "process"), folder.resolve(".env")))
                .containsEntry("A", "process")
                .containsEntry("B", "file");
    }

    @Test
    void takesAMissingFileForAnEmptyOne() {
        assertThat(EnvironmentFile.read(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void namesTheLineItCannotReadButNotItsValue() {
        assertThatThrownBy(() -> read("A=1\nPASSWORD \"hunter2\"\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> read("PASSWORD=\"hunter2\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void readsAFileOfTheLimitAndNotOneByteMore() throws Exception {
        String filled = "A=" + "x".repeat((int) EnvironmentFile.LARGEST - 2);
        assertThat(read(filled)).containsKey("A");
        assertThatThrownBy(() -> read(filled + "x")).isInstanceOf(ConfigurationException.class);
    }

    private Map<String, String> read(String text) throws Exception {
        return EnvironmentFile.read(Files.writeString(folder.resolve("test.env"), text));
    }
}
