package org.scipion.preview.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.JsonText;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.TooLargeException;

class JsonTest {

    private static JsonText json(String content) {
        return json(content, Limits.defaults());
    }

    private static JsonText json(String content, Limits limits) {
        return json(content, StandardCharsets.UTF_8, limits);
    }

    private static JsonText json(String content, Charset charset, Limits limits) {
        return (JsonText) Previews.create(limits).open(ByteSource.of("workflow.json", content.getBytes(charset)));
    }

    @Test
    void laysOutOneNameOrElementALine() {
        String laidOut = json("{\"a\":[1,\"two\",null,true],\"b\":{},\"c\":[],\"d\":{\"e\":-1.50e+3}}")
                .layout(1000)
                .text();
        assertThat(laidOut).isEqualTo("""
                        {
                          "a": [
                            1,
                            "two",
                            null,
                            true
                          ],
                          "b": {},
                          "c": [],
                          "d": {
                            "e": -1.50e+3
                          }
                        }""");
    }

    @Test
    void keepsNumbersAndNamesAsTheyAreWritten() {
        String huge = "1" + "0".repeat(400);
        String laidOut = json("{\"a\":" + huge + ",\"a\":1e999999999,\"b\":0.10}")
                .layout(1000)
                .text();
        assertThat(laidOut).contains("\"a\": " + huge, "\"a\": 1e999999999", "\"b\": 0.10");
    }

    @Test
    void endsWhereItIsToldTo() {
        JsonText text = json("[" + "1,".repeat(100_000) + "1]");
        assertThat(text.layout(50).text()).hasSize(50).startsWith("[\n  1,\n  1");
        assertThat(text.layout(50).truncated()).isTrue();
        assertThat(json("[1]").layout(7).text()).isEqualTo("[\n  1\n]");
        assertThat(json("[1]").layout(7).truncated()).isFalse();
        assertThat(json("[1]").layout(6).truncated()).isTrue();
    }

    @Test
    void readsSeveralValuesOnEnd() {
        assertThat(json("{\"a\":1}\n{\"a\":2}\n").layout(100).text()).isEqualTo("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}");
        assertThat(json("").layout(100).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingOfJson(String encoding) {
        JsonText text = json("{\"unit\":\"Å\"}", Charset.forName(encoding), Limits.defaults());
        assertThat(text.layout(100).text()).contains("\"unit\": \"Å\"");
    }

    @Test
    void tellsWhereAFileIsBroken() {
        JsonText broken = json("{\n  \"a\": 1,\n  \"b\": oops\n}");
        assertThatThrownBy(() -> broken.layout(100))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("workflow.json, line 3");
        assertThat(broken.head(3).text()).isEqualTo("{\n ");
        assertThatThrownBy(() -> json("[1, 2").layout(100)).isInstanceOf(MalformedFileException.class);
        assertThatThrownBy(() -> json("[NaN]").layout(100)).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void goesDownToTheLimitOfNesting() {
        Limits limits = Limits.defaults().withNesting(3);
        assertThat(json("[[[1]]]", limits).layout(100).text()).contains("1");
        assertThatThrownBy(() -> json("[[[[1]]]]", limits).layout(100))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("workflow.json");
        assertThatThrownBy(() -> json("[".repeat(100_000)).layout(1_000_000)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void readsValuesUpToTheLimit() {
        Limits limits = Limits.defaults().withCellCharacters(10);
        assertThat(json("[\"0123456789\"]", limits).layout(100).text()).contains("0123456789");
        assertThatThrownBy(() -> json("[\"0123456789a\"]", limits).layout(100)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesLayoutsOverTheLimit() {
        JsonText text = json("[1]", Limits.defaults().withHeldBytes(20));
        assertThat(text.layout(10).text()).isEqualTo("[\n  1\n]");
        assertThatThrownBy(() -> text.layout(11)).isInstanceOf(InvalidRequestException.class);
    }
}
