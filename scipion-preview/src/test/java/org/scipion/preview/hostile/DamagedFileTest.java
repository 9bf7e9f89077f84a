package org.scipion.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scipion.preview.Archive;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.Document;
import org.scipion.preview.Image;
import org.scipion.preview.JsonText;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Samples;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Structure;
import org.scipion.preview.Table;
import org.scipion.preview.Text;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** Whatever is done to a file, the answer is a preview or an error that names the file; nothing else gets out. */
class DamagedFileTest {

    private static final String[] SAMPLES = {
        "mode2.mrc",
        "mode101.mrc",
        "extended.mrc",
        "big12.mrc",
        "volume.vol",
        "stack.stk",
        "float.em",
        "u16-lzw.tif",
        "u16-big.tif",
        "f32-deflate.tif",
        "volume.hdf",
        "packed.h5",
        "seven.eer",
        "packed.mrc.gz",
        "packed.mrc.bz2",
        "packed.mrc.zst",
        "some.zip",
        "some.7z",
        "some.tar",
        "some.tar.xz",
        "colour.png",
        "colour.jpg",
        "colour.gif",
        "colour.bmp",
        "colour.webp"
    };

    /** A byte that is replaced. */
    record Change(int position, byte value) {}

    /** A sample that has been cut and changed. */
    record Damaged(String name, int length, java.util.List<Change> changes) {

        byte[] bytes() throws IOException {
            byte[] whole = Files.readAllBytes(Samples.path(name));
            byte[] bytes = java.util.Arrays.copyOf(whole, Math.max(0, whole.length - length % whole.length));
            for (Change change : changes) {
                if (bytes.length > 0) {
                    bytes[change.position() % Math.min(bytes.length, 1200)] = change.value();
                }
            }
            return bytes;
        }
    }

    @Provide
    Arbitrary<Damaged> damagedSamples() {
        Arbitrary<Byte> values =
                Arbitraries.oneOf(Arbitraries.of((byte) 0, (byte) -1, (byte) 127, (byte) -128), Arbitraries.bytes());
        Arbitrary<Change> changes = Combinators.combine(Arbitraries.integers().between(0, 1199), values)
                .as(Change::new);
        Arbitrary<Integer> cuts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 5000)));
        return Combinators.combine(
                        Arbitraries.of(SAMPLES),
                        cuts,
                        changes.list().ofMinSize(0).ofMaxSize(6))
                .as(Damaged::new);
    }

    @Property(tries = 1000)
    void yieldAPreviewOrAnErrorThatNamesTheFile(@ForAll("damagedSamples") Damaged damaged) throws IOException {
        try (Content content = Previews.create().open(ByteSource.of(damaged.name(), damaged.bytes()))) {
            look(content);
        } catch (PreviewException clear) {
            assertThat(clear.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 500)
    void yieldAPreviewOrAnErrorWhenTheyAreAnything(@ForAll("names") String name, @ForAll byte[] bytes) {
        try (Content content = Previews.create().open(ByteSource.of(name, bytes))) {
            look(content);
        } catch (PreviewException clear) {
            assertThat(clear.getMessage()).contains(name);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "a.mrc", "a.star", "a.csv", "a.tsv", "a.txt", "a.tif", "a.zip", "a.7z", "a.tar", "a.tgz", "a.em",
                "a.vol", "a.hdf", "a.png", "a.jpg", "a.webp", "a.pdf", "a.eer", "a.dm4", "a.gz", "a.json", "a.mdoc",
                "a.pdb", "a.cif", "a");
    }

    private static void look(Content content) {
        switch (content) {
            case Volume volume -> {
                volume.slice(SliceRequest.of(Axis.X, 0).withThumb(64));
                volume.thumbnail(ThumbnailRequest.ofSize(64));
                volume.reduce(ReductionRequest.of(32, ReductionMethod.STRIDE));
            }
            case Image image -> image.thumbnail(ThumbnailRequest.ofSize(32));
            case Table table -> {
                table.blocks();
                table.page(0, 10);
            }
            case JsonText json -> json.layout(1000);
            case Text text -> text.tail(100);
            case Structure structure -> structure.summary();
            case Archive archive -> archive.list();
            case Document document -> document.pageCount();
            case Database database -> database.describe();
            case org.scipion.preview.Binary binary -> binary.firstBytes(10);
        }
    }
}
