package org.scipion.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.Archive;
import org.scipion.preview.Axis;
import org.scipion.preview.Binary;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.Document;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.Image;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.Structure;
import org.scipion.preview.Table;
import org.scipion.preview.Text;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** A file that becomes shorter while it is open is an error of the question that meets it, never of the process. */
class ShrinkingFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode2.mrc",
                "mode101.mrc",
                "volume.vol",
                "float.em",
                "stack.dm4",
                "u16.tif",
                "tiled.tif",
                "volume.hdf",
                "seven.eer",
                "colour.png",
                "colour.webp",
                "relion31.star",
                "comma.csv",
                "tilts.mrc.mdoc",
                "peptide.pdb",
                "peptide.cif",
                "some.zip",
                "some.tar",
                "some.7z"
            })
    void isAnErrorOfTheQuestionOnly(String sample) throws IOException {
        Path file = Files.copy(Samples.path(sample), folder.resolve(sample));
        try (Content content = Previews.create().open(file);
                Content other = Previews.create().open(Samples.path(sample))) {
            truncate(file);
            assertThatThrownBy(() -> ask(content))
                    .isInstanceOf(FileChangedException.class)
                    .hasMessageContaining(sample);
            ask(other);
        }
    }

    @Test
    void isAnErrorEvenWhenWholePagesOfItAreGone() throws IOException {
        Path file = folder.resolve("large.log");
        Files.write(file, new byte[1 << 20]);
        try (Text text = Previews.create().openText(file)) {
            truncate(file);
            assertThatThrownBy(() -> text.tail(1000)).isInstanceOf(FileChangedException.class);
            assertThatThrownBy(() -> text.head(1000)).isInstanceOf(FileChangedException.class);
        }
        try (Text shorter = Previews.create().openText(file)) {
            assertThat(shorter.head(1000).fileSize()).isEqualTo(1);
        }
    }

    private static void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(1);
        }
    }

    private static void ask(Content content) {
        switch (content) {
            case Volume volume -> volume.plane(Axis.Z, 0);
            case Image image -> image.thumbnail(ThumbnailRequest.ofSize(10));
            case Table table -> table.page(0, 1);
            case Text text -> text.head(10);
            case Structure structure -> structure.summary();
            case Archive archive -> archive.list();
            case Database database -> database.describe();
            case Document document -> document.pageCount();
            case Binary binary -> binary.firstBytes(10);
        }
    }
}
