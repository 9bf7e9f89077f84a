package org.scipion.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;

/** Whatever is done to a file, the answer is a preview or an error that names the file; nothing else gets out. */
class DamagedFileTest {

    /** A byte that is replaced. */
    record Change(int position, byte value) {}

    /** A good file that has been cut and changed. */
    record Damaged(Parser parser, Path sample, int cut, List<Change> changes) {

        byte[] bytes() throws IOException {
            byte[] whole = Files.readAllBytes(sample);
            byte[] bytes = Arrays.copyOf(whole, whole.length - cut % whole.length);
            for (Change change : changes) {
                bytes[change.position() % Math.min(bytes.length, 1200)] = change.value();
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
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 5000)));
        Arbitrary<List<Change>> fewChanges = changes.list().ofMaxSize(6);
        return Arbitraries.of(Parser.values())
                .flatMap(parser -> Combinators.combine(Arbitraries.of(samples(parser)), cuts, fewChanges)
                        .as((sample, cut, changed) -> new Damaged(parser, sample, cut, changed)));
    }

    private static List<Path> samples(Parser parser) {
        try {
            return parser.samples();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Property(tries = 2000)
    void yieldAPreviewOrAnError(@ForAll("damagedSamples") Damaged damaged) throws IOException {
        Inspection.inspect(damaged.parser(), damaged.bytes());
    }

    @Property(tries = 1000)
    void yieldAPreviewOrAnErrorWhenTheyAreAnything(@ForAll Parser parser, @ForAll byte[] bytes) {
        Inspection.inspect(parser, bytes);
    }

    @Property(tries = 300)
    void areNamedByTheErrorOfOpeningThem(@ForAll Parser parser, @ForAll byte[] bytes) {
        try (Content content = Previews.create().open(ByteSource.of(parser.fileName(), bytes))) {
            assertThat(content.file().name()).isEqualTo(parser.fileName());
        } catch (PreviewException clear) {
            assertThat(clear.getMessage()).contains(parser.fileName());
        }
    }
}
