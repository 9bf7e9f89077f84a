package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Schemathesis makes thousands of requests, good and bad, from the served description of the API, and compares the answers with it. It is installed
 * from the package index; {@code src/test/schemathesis/schemathesis.toml} says what it does, {@code target/schemathesis/run.txt} what it found.
 */
@Tag("schemathesis")
class SchemathesisIT {

    private static final String VERSION = "4.32.5";
    private static final Path FOLDER = Path.of("target/schemathesis").toAbsolutePath();
    private static final Path SETTINGS =
            Path.of("src/test/schemathesis/schemathesis.toml").toAbsolutePath();

    @Test
    void theApiIsAsItsDescriptionSays() throws Exception {
        Shell.run("python3", "-m", "venv", FOLDER.toString());
        Shell.run(FOLDER.resolve("bin/pip").toString(), "install", "--quiet", "schemathesis==" + VERSION);
        try (Installation installation = Installation.withDemo()) {
            Shell.Outcome outcome = Shell.run(command(installation), Map.of(), FOLDER);
            Files.writeString(FOLDER.resolve("run.txt"), outcome.output() + outcome.errors());
            assertThat(outcome.code()).as(outcome.output()).isZero();
        }
    }

    private static List<String> command(Installation installation) {
        return List.of(
                FOLDER.resolve("bin/st").toString(),
                "--config-file",
                SETTINGS.toString(),
                "run",
                installation.address() + "/api/openapi.json",
                "--header",
                "Authorization: Bearer " + installation.signIn().token());
    }
}
