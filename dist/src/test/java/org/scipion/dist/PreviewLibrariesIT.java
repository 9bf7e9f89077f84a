package org.scipion.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each library that reads or writes files, called on the module path that ships: a library that the module graph leaves out is only missed
 * when it is called.
 */
class PreviewLibrariesIT {

    @TempDir
    private Path folder;

    private final Installation anywhere = Installation.empty();

    @Test
    void readsCsv() throws IOException {
        Path file = Files.writeString(folder.resolve("shifts.csv"), "frame,shift\n1,0.5\n2,\"0.7\"\n");
        assertThat(preview(file)).contains("table", "frame, shift");
    }

    @Test
    void readsPdf() throws IOException {
        Path file = folder.resolve("report.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        assertThat(preview(file)).contains("document", "pages");
        Path picture = folder.resolve("report.png");
        assertThat(preview(file, "-o", picture.toString())).contains("report.png");
        assertThat(ImageIO.read(picture.toFile())).isNotNull();
    }

    @Test
    void readsTiffAndWritesWebp() throws IOException {
        Path file = folder.resolve("image.tif");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY), "tiff", file.toFile());
        Path picture = folder.resolve("image.webp");
        preview(file, "-o", picture.toString());
        assertThat(new String(Files.readAllBytes(picture), UTF_8))
                .startsWith("RIFF")
                .contains("WEBP");
    }

    @Test
    void readsHdf5() {
        Path file = folder.resolve("map.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("map", new float[4][5][6]);
        }
        assertThat(preview(file)).contains("volume", "6 x 5 x 4");
    }

    @ParameterizedTest
    @CsvSource({"gz, gz", "bzip2, bz2", "xz, xz", "zstd, zst"})
    void readsCompressedArchives(String method, String suffix) throws IOException, CompressorException {
        Path file = folder.resolve("logs.tar." + suffix);
        try (OutputStream packed = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(
                        new CompressorStreamFactory().createCompressorOutputStream(method, packed))) {
            TarArchiveEntry entry = new TarArchiveEntry("run.stdout");
            entry.setSize(3);
            tar.putArchiveEntry(entry);
            tar.write("ok\n".getBytes(UTF_8));
            tar.closeArchiveEntry();
        }
        assertThat(preview(file)).contains("archive", "run.stdout");
    }

    @Test
    void saysWhichFileIsMissing() {
        Shell.Outcome outcome =
                anywhere.run("preview", folder.resolve("none.mrc").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("none.mrc").hasLineCount(1);
    }

    private String preview(Path file, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = "preview";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        Shell.Outcome outcome = anywhere.run(arguments);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.errors()).isEmpty();
        return outcome.output();
    }
}
