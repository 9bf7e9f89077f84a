package org.scipion.preview.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.ContentKind;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.format.VolumeContract;

class CompressedVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("packed.mrc.gz", "packed.mrc.bz2", "packed.mrc.zst");
    }

    @Test
    void unpacksFilesUpToTheLimit() throws IOException {
        long size = Files.size(Samples.path("mode2.mrc"));
        open("packed.mrc.gz", size).close();
        assertThatThrownBy(() -> open("packed.mrc.gz", size - 1))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("packed.mrc.gz")
                .hasMessageContaining(Long.toString(size - 1));
    }

    private static Content open(String sample, long unpackedBytes) {
        return Previews.create(Limits.defaults().withUnpackedBytes(unpackedBytes))
                .open(Samples.path(sample));
    }

    @Test
    void refusesFilesThatArePackedTwice() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(twice)) {
            packed.write(Files.readAllBytes(Samples.path("packed.mrc.gz")));
        }
        assertThatThrownBy(() -> Previews.create().open(ByteSource.of("twice.mrc.gz.gz", twice.toByteArray())))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("more than once");
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        List<Path> before = unpackedFiles();
        try (Content content = Previews.create().open(Samples.path("packed.mrc.gz"))) {
            assertThat(content.kind()).isEqualTo(ContentKind.VOLUME);
            assertThat(unpackedFiles()).isEqualTo(before);
        }
    }

    private static List<Path> unpackedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".unpacked"))
                    .sorted()
                    .toList();
        }
    }
}
