package org.scipion.preview.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Table;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TablePage;
import org.scipion.preview.TooLargeException;

class StarTest {

    private static final String RELION_3_1 = """

            # version 30001

            data_optics

            loop_
            _rlnOpticsGroupName #1
            _rlnOpticsGroup #2
            _rlnVoltage #3
            opticsGroup1            1   300.000000


            # version 30001

            data_particles

            loop_
            _rlnCoordinateX #1
            _rlnImageName #2
            _rlnOpticsGroup #3
              807.000000 000001@Extract/job007/data_mic1.mrcs            1
             1523.000000 000002@Extract/job007/data_mic1.mrcs            1
               33.500000 000003@Extract/job007/data_mic1.mrcs            1

            """;

    private static Table star(String content) {
        return star(content, Limits.defaults());
    }

    private static Table star(String content, Limits limits) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return (Table) Previews.create(limits).open(ByteSource.of("some.star", bytes));
    }

    @Test
    void readsEveryBlockOfRelion31() {
        Table table = star(RELION_3_1);
        assertThat(table.blocks())
                .containsExactly(
                        new TableBlock(
                                "optics", List.of("rlnOpticsGroupName", "rlnOpticsGroup", "rlnVoltage"), Map.of()),
                        new TableBlock(
                                "particles", List.of("rlnCoordinateX", "rlnImageName", "rlnOpticsGroup"), Map.of()));
        TablePage page = table.page("particles", 1, 1);
        assertThat(page.rows()).containsExactly(List.of("1523.000000", "000002@Extract/job007/data_mic1.mrcs", "1"));
        assertThat(page.more()).isTrue();
        assertThat(table.page("particles", 2, 10).more()).isFalse();
    }

    @Test
    void showsTheFirstLoopUnlessAskedForAnother() {
        TablePage page = star(RELION_3_1).page(0, 10);
        assertThat(page.block()).isEqualTo("optics");
        assertThat(page.rows()).containsExactly(List.of("opticsGroup1", "1", "300.000000"));
    }

    @Test
    void readsRelion2WithoutABlockName() {
        TablePage page = star("data_\n\nloop_ \n_rlnMicrographName #1 \nmic1.mrc\nmic2.mrc\n")
                .page(0, 10);
        assertThat(page.columns()).containsExactly("rlnMicrographName");
        assertThat(page.rows()).containsExactly(List.of("mic1.mrc"), List.of("mic2.mrc"));
    }

    @Test
    void readsXmippMetadata() {
        String xmd =
                "# XMIPP_STAR_1 * \n# \ndata_noname\nloop_\n _image\n _enabled\n 'my image.xmp' 1\n other.xmp -1\n";
        assertThat(star(xmd).page(0, 10).rows())
                .containsExactly(List.of("my image.xmp", "1"), List.of("other.xmp", "-1"));
    }

    @Test
    void readsQuotedAndMultiLineValues() {
        String cif =
                "data_x\n_one 'it''s'\n_two \"a 'b' c\"\n_three\n;first\nsecond\n;\nloop_\n_a\n_b\n1 '# no comment'\n2\n;long\nvalue\n;\n";
        Table table = star(cif);
        assertThat(table.blocks().getFirst().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("one", "it''s", "two", "a 'b' c", "three", "first\nsecond"));
        assertThat(table.page(0, 10).rows()).containsExactly(List.of("1", "# no comment"), List.of("2", "long\nvalue"));
    }

    @Test
    void readsSingleValuesOfABlock() {
        Table table = star("data_general\n_rlnFinalResolution 4.2 # in A\n_rlnMaskName mask.mrc\n");
        assertThat(table.blocks().getFirst().values())
                .containsEntry("rlnFinalResolution", "4.2")
                .hasSize(2);
        assertThat(table.page(0, 10).columns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryEndOfLine(String end) {
        String content = String.join(end, "data_x", "loop_", "_a", "_b", "1 2", "3 4");
        assertThat(star(content).page(0, 10).rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void showsALoopWithoutRows() {
        TablePage page = star("data_x\nloop_\n_a\n_b\n\ndata_y\n").page(0, 10);
        assertThat(page.columns()).containsExactly("a", "b");
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void refusesALoopWhoseLastRowIsIncomplete() {
        Table table = star("data_x\nloop_\n_a\n_b\n1 2\n3 4\n5\n");
        assertThat(table.page(0, 1).rows()).hasSize(1);
        assertThatThrownBy(() -> table.page(0, 5))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("some.star")
                .hasMessageContaining("2 columns");
    }

    @Test
    void refusesBlocksThatDoNotExist() {
        assertThatThrownBy(() -> star(RELION_3_1).page("movies", 0, 1))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("movies");
    }

    @Test
    void readsLinesThatCrossTheBoundariesOfBlocksOfBytes() {
        String value = "v".repeat(70_000);
        assertThat(star("data_x\nloop_\n_a\n" + value + "\n" + value + "\n")
                        .page(1, 5)
                        .rows())
                .containsExactly(List.of(value));
    }

    @Test
    void refusesLinesOverTheLimit() {
        String content = "data_x\nloop_\n_a\n" + "v".repeat(100) + "\n";
        assertThat(star(content, Limits.defaults().withCellCharacters(100))
                        .page(0, 1)
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() ->
                        star(content, Limits.defaults().withCellCharacters(99)).page(0, 1))
                .isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesColumnsOverTheLimit() {
        String content = "data_x\nloop_\n" + String.join("\n", Collections.nCopies(5, "_c")) + "\n1 2 3 4 5\n";
        assertThat(star(content, Limits.defaults().withColumns(5)).page(0, 1).columns())
                .hasSize(5);
        assertThatThrownBy(() -> star(content, Limits.defaults().withColumns(4)).page(0, 1))
                .isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesPagesOverTheLimit() {
        Table table = star(RELION_3_1, Limits.defaults().withPageRows(2));
        assertThat(table.page("particles", 0, 2).rows()).hasSize(2);
        assertThatThrownBy(() -> table.page("particles", 0, 3)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> table.page("particles", -1, 2)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void showsItselfAsText() {
        assertThat(star(RELION_3_1).asText().head(20).text()).contains("# version");
    }

    @Test
    void looksForBlocksUpToTheLimit() {
        String content = "data_a\nloop_\n_x\n" + "1\n".repeat(200_000) + "data_b\n_y 1\n";
        Limits whole = Limits.defaults().withScanBytes(content.length());
        Limits start = Limits.defaults().withScanBytes(content.length() / 2);
        assertThat(star(content, whole).blocks()).extracting(TableBlock::name).containsExactly("a", "b");
        assertThat(star(content, start).blocks()).extracting(TableBlock::name).containsExactly("a");
        assertThat(star(content, start).page(0, 1).rows()).containsExactly(List.of("1"));
    }
}
