package org.scipion.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PreviewCommandTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    /** An EM file of 4 sections, 6 rows, 8 columns whose values are those of x. */
    @BeforeEach
    void writeAVolume() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(512 + 4 * 4 * 6 * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 6).put(3, (byte) 5).putInt(4, 8).putInt(8, 6).putInt(12, 4);
        for (int i = 0; i < 4 * 6 * 8; i++) {
            bytes.putFloat(512 + 4 * i, i % 8);
        }
        Files.write(file("volume.em"), bytes.array());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(file("picture.png").toFile());
    }

    private int preview(String name, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "preview";
        arguments[1] = name.contains("@")
                ? name.replace("@", "@" + folder + "/")
                : file(name).toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        Invocation invocation = new Invocation(Map.of(), new PrintStream(printed, true, UTF_8));
        CommandLine command = Scipionapi.commandLine(invocation);
        command.setErr(new PrintWriter(errors, true));
        return command.execute(arguments);
    }

    private int picture(String name, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "-o";
        all[1] = file("picture.png").toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return preview(name, all);
    }

    @Test
    void tellsWhatAVolumeIs() {
        assertThat(preview("volume.em")).isEqualTo(DONE);
        assertThat(printed.toString(UTF_8)).contains("kind       volume", "8 x 6 x 4", "float32");
    }

    @ParameterizedTest
    @CsvSource({"x,6,4", "y,8,4", "z,8,6"})
    void drawsAPlaneAcrossEachAxis(String axis, int width, int height) throws IOException {
        assertThat(picture("volume.em", "--axis", axis, "--index", "3")).isEqualTo(DONE);
        assertThat(picture().getWidth()).isEqualTo(width);
        assertThat(picture().getHeight()).isEqualTo(height);
    }

    @Test
    void drawsInTheColoursAndTheWindowAskedFor() throws IOException {
        assertThat(picture("volume.em", "--window", "0", "7", "--colormap", "viridis"))
                .isEqualTo(DONE);
        assertThat(picture().getRGB(0, 0) & 0xffffff).isEqualTo(0x440154);
        assertThat(picture().getRGB(7, 0) & 0xffffff).isEqualTo(0xfde724);
    }

    @Test
    void drawsOneImageOfAStackAndAHistogram() throws IOException {
        assertThat(picture("4@volume.em")).isEqualTo(DONE);
        assertThat(picture("volume.em", "--histogram", "--force")).isEqualTo(DONE);
        assertThat(picture().getWidth()).isEqualTo(512);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volume.em   | --index 4            | planes 0 to 3 across z, not 4",
                "5@volume.em |                      | 4 images, but no image 5",
                "0@volume.em |                      | count from 1",
                "1@volume.em | --index 2            | not both",
                "volume.em   | --axis q             | x, y or z",
                "volume.em   | --colormap virdis    | viridis",
                "volume.em   | --window 2 1         | min <= max",
                "volume.em   | --size 0             | at least 1 pixel",
                "absent.mrc  |                      | absent.mrc",
            })
    void saysWhatIsWrongInOneLine(String name, String options, String reason) {
        String[] given = options == null ? new String[0] : options.split(" ");
        assertThat(picture(name, given)).isEqualTo(FAILED);
        assertThat(errors.toString()).contains(reason).hasLineCount(1);
        assertThat(file("picture.png")).doesNotExist();
    }

    @Test
    void neverOverwritesUnlessForced() throws IOException {
        Files.writeString(file("picture.png"), "mine");
        assertThat(picture("volume.em")).isEqualTo(FAILED);
        assertThat(errors.toString()).contains("--force");
        assertThat(file("picture.png")).hasContent("mine");
        assertThat(picture("volume.em", "--force")).isEqualTo(DONE);
        assertThat(picture().getWidth()).isEqualTo(8);
    }

    @Test
    void showsTheRowsOfTheBlockAskedFor() throws IOException {
        Files.writeString(file("a.star"), "data_a\nloop_\n_x\n1\n2\ndata_b\nloop_\n_y\n_z\n3 4\n5 6\n");
        assertThat(preview("a.star", "--block", "b", "--lines", "1")).isEqualTo(DONE);
        assertThat(printed.toString(UTF_8))
                .contains("blocks     a, b", "columns    y, z", "3  4")
                .doesNotContain("5  6");
    }

    @Test
    void laysOutJsonAndHidesWhatWouldSteerATerminal() throws IOException {
        Files.writeString(file("a.json"), "{\"a\":[1]}");
        Files.writeString(file("a.log"), "\u001b[31mred\u202e\n");
        preview("a.json");
        preview("a.log");
        assertThat(printed.toString(UTF_8)).contains("  \"a\": [").contains("·[31mred·");
    }

    @Test
    void makesNoPictureOfATable() throws IOException {
        Files.writeString(file("a.csv"), "x,y\n1,2\n");
        assertThat(picture("a.csv")).isEqualTo(FAILED);
        assertThat(errors.toString()).contains("it is a table").hasLineCount(1);
    }
}
