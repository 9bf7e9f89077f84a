package org.scipion.preview.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.Table;
import org.scipion.preview.TablePage;

class SeparatedValuesTest {

    private static Table table(String name, String content) {
        return table(name, content, Limits.defaults());
    }

    private static Table table(String name, String content, Limits limits) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return (Table) Previews.create(limits).open(ByteSource.of(name, bytes));
    }

    @Test
    void readsAPageOfRows() {
        TablePage page = table("a.csv", "x,y\n1,2\n3,4\n5,6\n").page(1, 1);
        assertThat(page.columns()).containsExactly("x", "y");
        assertThat(page.rows()).containsExactly(List.of("3", "4"));
        assertThat(page.more()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void recognisesTheSeparator(String separator) {
        String content = "x#y\n1#\"2" + separator + "2\"\n3#4\n";
        TablePage page = table("a.csv", content.replace("#", separator)).page(0, 10);
        assertThat(page.columns()).containsExactly("x", "y");
        assertThat(page.rows().getFirst()).containsExactly("1", "2" + separator + "2");
    }

    @Test
    void takesTabsWhenTheNameSaysSo() {
        Table table = table("a.tsv", "x,y\tz\n1\t2\n");
        assertThat(table.format()).isEqualTo("tsv");
        assertThat(table.page(0, 1).columns()).containsExactly("x,y", "z");
    }

    @Test
    void readsQuotedLinesAndRaggedRows() {
        TablePage page =
                table("a.csv", "\ufeffx,y\n\"a \"\"b\"\"\nc\",1\n2\n3,4,5\n").page(0, 10);
        assertThat(page.columns()).containsExactly("x", "y");
        assertThat(page.rows()).containsExactly(List.of("a \"b\"\nc", "1"), List.of("2"), List.of("3", "4", "5"));
    }

    @Test
    void showsAnEmptyFile() {
        TablePage page = table("a.csv", "").page(0, 10);
        assertThat(page.columns()).isEmpty();
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void refusesValuesAndColumnsOverTheLimit() {
        String content = "x,y\n" + "v".repeat(200) + ",1\n";
        assertThatThrownBy(() -> table("a.csv", content, Limits.defaults().withCellCharacters(100))
                        .page(0, 1))
                .isInstanceOf(PreviewException.class);
        assertThat(table("a.csv", content, Limits.defaults().withColumns(2))
                        .page(0, 1)
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() -> table("a.csv", content, Limits.defaults().withColumns(1))
                        .page(0, 1))
                .isInstanceOf(PreviewException.class);
    }

    @Test
    void hasNoBlocksWithNames() {
        assertThatThrownBy(() -> table("a.csv", "x\n1\n").page("b", 0, 1)).isInstanceOf(InvalidRequestException.class);
    }
}
