package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of somebody who installs, updates and leaves again. */
class UpdateIT {

    @TempDir
    private static Path folder;

    private static Installation installation;

    @BeforeAll
    static void provision() {
        installation = Installation.withDemo();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test
    void aBrokenVersionIsTakenBackAWorkingOneStaysAndNothingRunsInTheEnd() throws IOException {
        Shell.Outcome refused = installation.run(
                "update", "--force", "--archive", brokenVersion().toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.errors()).contains("is as before", "this version is broken");
        assertThat(projects()).isEqualTo(1);
        assertThat(installation.home().resolve("versions")).isEmptyDirectory();

        String archive = System.getProperty("scipion.distribution") + ".tar.gz";
        Shell.Outcome updated = installation.run("update", "--force", "--archive", archive);
        assertThat(updated.code()).as(updated.errors()).isZero();
        assertThat(installation.server().info().command().orElse(""))
                .startsWith(installation.home().toRealPath().resolve("versions").toString());
        assertThat(projects()).isEqualTo(1);
        assertThat(installation.run("doctor").output()).contains("versions/scipion-");

        assertThat(installation.run("uninstall").errors()).contains("--yes");
        assertThat(projects()).isEqualTo(1);
        assertThat(installation.run("uninstall", "--yes").code()).isZero();
        assertThat(installation.processes()).isEmpty();
        assertThat(installation.home().resolve("projects/demo/project.sqlite")).exists();
        assertThat(installation.home().resolve(".env")).doesNotExist();
    }

    private static int projects() {
        return installation.signIn().getJson("/api/projects/").size();
    }

    /** A version whose server ends at once. */
    private static Path brokenVersion() throws IOException {
        Shell.run("cp", "-r", UnpackedDistribution.folder().toString(), folder.toString());
        String name = String.valueOf(UnpackedDistribution.folder().getFileName());
        Path launcher = folder.resolve(name).resolve("bin/scipionapi");
        String broken = "if [ \"${1:-}\" = serve ]; then echo this version is broken; exit 3; fi\n";
        Files.writeString(launcher, Files.readString(launcher).replace("exec \"$java\"", broken + "exec \"$java\""));
        Path archive = folder.resolve("broken.tar.gz");
        Shell.run("tar", "czf", archive.toString(), "-C", folder.toString(), name);
        return archive;
    }
}
