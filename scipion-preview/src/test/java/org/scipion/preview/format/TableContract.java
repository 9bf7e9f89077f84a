package org.scipion.preview.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.Table;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TablePage;

/** What every format of tables must do, whatever its files look like. Each format names its samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TableContract {

    private static final int ALL = 100;

    private final Previews previews = Previews.create();

    /** Names of the samples of one format. */
    protected abstract Stream<String> samples();

    /** What {@link Table#format()} tells of a sample. */
    protected abstract String format(String sample);

    private Table open(String sample) {
        return (Table) previews.open(Samples.path(sample));
    }

    private static List<TableBlock> withLoops(Table table) {
        return table.blocks().stream()
                .filter(block -> !block.columns().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsWhatItIs(String sample) throws IOException {
        try (Table table = open(sample)) {
            assertThat(table.format()).isEqualTo(format(sample));
            assertThat(table.file().name()).isEqualTo(sample);
            assertThat(table.file().sizeBytes()).isEqualTo(Files.size(Samples.path(sample)));
            assertThat(table.file().mime()).startsWith("text/");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheSameBlocksAsIndependentReaders(String sample) throws IOException {
        List<ExpectedTable> expected = ExpectedTable.of(sample);
        try (Table table = open(sample)) {
            List<TableBlock> blocks = table.blocks();
            assertThat(blocks).extracting(TableBlock::name).isEqualTo(names(expected));
            for (int i = 0; i < blocks.size(); i++) {
                assertThat(blocks.get(i).columns()).isEqualTo(expected.get(i).columns());
                assertThat(List.copyOf(blocks.get(i).values().entrySet()))
                        .isEqualTo(List.copyOf(expected.get(i).values().entrySet()));
            }
        }
    }

    private static List<String> names(List<ExpectedTable> expected) {
        return expected.stream().map(ExpectedTable::name).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSameRowsAsIndependentReaders(String sample) throws IOException {
        try (Table table = open(sample)) {
            for (ExpectedTable expected : ExpectedTable.of(sample)) {
                if (!expected.columns().isEmpty()) {
                    TablePage page = table.page(expected.name(), 0, ALL);
                    assertThat(page.columns()).isEqualTo(expected.columns());
                    assertThat(page.rows()).isEqualTo(expected.rows());
                    assertThat(page.more()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSameRowsPageByPage(String sample) {
        try (Table table = open(sample)) {
            for (TableBlock block : withLoops(table)) {
                List<List<String>> rows = new ArrayList<>();
                TablePage page = table.page(block.name(), 0, 2);
                while (page.more()) {
                    rows.addAll(page.rows());
                    assertThat(page.rows()).hasSize(2);
                    page = table.page(block.name(), rows.size(), 2);
                    assertThat(page.offset()).isEqualTo(rows.size());
                }
                rows.addAll(page.rows());
                assertThat(rows).isEqualTo(table.page(block.name(), 0, ALL).rows());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsTheFirstBlockThatHasRowsUnlessAskedForAnother(String sample) {
        try (Table table = open(sample)) {
            String first = withLoops(table).isEmpty()
                    ? ""
                    : withLoops(table).getFirst().name();
            assertThat(table.page(0, 1).block()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsNoRowsBeyondTheLast(String sample) {
        try (Table table = open(sample)) {
            assertThat(table.page(1_000_000, 5).rows()).isEmpty();
            assertThat(table.page(1_000_000, 5).more()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesBlocksThatDoNotExistAndPagesOverTheLimit(String sample) {
        try (Table table =
                (Table) Previews.create(Limits.defaults().withPageRows(3)).open(Samples.path(sample))) {
            assertThat(table.page(0, 3).rows()).hasSizeLessThanOrEqualTo(3);
            assertThatThrownBy(() -> table.page(0, 4)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> table.page(-1, 1)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> table.page("no such block", 0, 1))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBytesInMemoryAsItReadsAFile(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        try (Table file = open(sample);
                Table memory = (Table) previews.open(ByteSource.of(sample, bytes))) {
            assertThat(memory.blocks()).isEqualTo(file.blocks());
            assertThat(memory.page(0, ALL)).isEqualTo(file.page(0, ALL));
            assertThat(memory.asText().head(10)).isEqualTo(file.asText().head(10));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesEveryTruncationOrShowsWhatIsThere(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        for (int length = 0; length < bytes.length; length++) {
            try (Content content = previews.open(ByteSource.of(sample, Arrays.copyOf(bytes, length)))) {
                Table table = (Table) content;
                table.blocks();
                table.page(0, ALL);
            } catch (PreviewException clear) {
                assertThat(clear).hasMessageContaining(sample);
            }
        }
    }
}
