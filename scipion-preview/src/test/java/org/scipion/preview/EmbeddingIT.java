package org.scipion.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that knows nothing of this build: compiled against the packed jar and the libraries that it declares, and run as a process. */
class EmbeddingIT {

    private static final Path PROGRAM = Path.of("src/test/program/SliceProgram.java");
    private static final String JARS =
            System.getProperty("preview.jar") + File.pathSeparator + System.getProperty("preview.libraries");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mode2.mrc", "u16-lzw.tif", "volume.hdf", "packed.mrc.zst", "seven.eer"})
    void rendersASliceOnTheClassPath(String sample) throws IOException, InterruptedException {
        run("javac", "-d", classes(), "--class-path", JARS, PROGRAM.toString());
        rendersASlice(sample, "--class-path", classes() + File.pathSeparator + JARS, "program.SliceProgram");
    }

    @Test
    void rendersASliceAsAModule() throws IOException, InterruptedException {
        Path module = Files.writeString(
                folder.resolve("module-info.java"), "module program { requires org.scipion.preview; }");
        run("javac", "-d", classes(), "--module-path", JARS, module.toString(), PROGRAM.toString());
        rendersASlice(
                "mode2.mrc",
                "--module-path",
                classes() + File.pathSeparator + JARS,
                "--module",
                "program/program.SliceProgram");
    }

    private void rendersASlice(String sample, String... start) throws IOException, InterruptedException {
        Path picture = folder.resolve("slice.png");
        List<String> command = new ArrayList<>(List.of("java", "-Djava.awt.headless=true"));
        command.addAll(List.of(start));
        command.addAll(List.of(Samples.path(sample).toString(), picture.toString()));
        String printed = run(command.toArray(String[]::new));
        try (Volume volume = (Volume) Previews.create().open(Samples.path(sample))) {
            assertThat(printed).contains(volume.shape() + " " + volume.shape().voxels());
            assertThat(ImageIO.read(picture.toFile()).getWidth())
                    .isEqualTo(volume.shape().width());
        }
    }

    private String classes() {
        return folder.resolve("classes").toString();
    }

    private String run(String... command) throws IOException, InterruptedException {
        List<String> started = new ArrayList<>(List.of(command));
        started.set(
                0, Path.of(System.getProperty("java.home"), "bin", command[0]).toString());
        Path output = folder.resolve("output.txt");
        int code = new ProcessBuilder(started)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(code).as(printed).isZero();
        return printed;
    }
}
