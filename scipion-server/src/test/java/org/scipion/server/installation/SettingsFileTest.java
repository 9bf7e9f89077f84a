package org.scipion.server.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.configuration.EnvironmentFile;

class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        SettingsFile.write(folder.resolve(".env"), Map.of("SECRET_KEY", "key"));
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isReadBackAsItWasWritten() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PLAIN", "a-b_c./:@%+=,~9");
        variables.put("EMPTY", "");
        variables.put("BLANKS", " two  blanks ");
        variables.put("HASH", "a # b");
        variables.put("QUOTES", "\"double\" 'single' \\ back");
        variables.put("LINES", "one\ntwo\tthree");
        SettingsFile.write(folder.resolve(".env"), variables);
        assertThat(EnvironmentFile.read(folder.resolve(".env"))).containsExactlyEntriesOf(variables);
    }

    @Test
    void keepsWhatOthersWroteWhenAVariableChanges() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "# mine\nexport SERVE_WEB=0\nAPI_PORT='80'\n");
        SettingsFile.change(file, Map.of("SERVE_WEB", "1", "WEB_API_BASE_URL", "/api"));
        assertThat(file).hasContent("# mine\nSERVE_WEB=1\nAPI_PORT='80'\nWEB_API_BASE_URL=/api");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void leavesNothingElseBehind() {
        SettingsFile.write(folder.resolve(".env"), Map.of("A", "1"));
        SettingsFile.write(folder.resolve(".env"), Map.of("A", "2"));
        assertThat(folder).isDirectoryContaining("glob:**/.env");
        assertThat(folder.toFile().list()).containsExactly(".env");
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        assertThatThrownBy(() -> SettingsFile.write(folder.resolve("missing/.env"), Map.of()))
                .isInstanceOf(UnwritableWorkspaceException.class)
                .hasMessageContaining("missing");
    }
}
