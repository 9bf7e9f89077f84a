package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1",
        "bytes=0-,0,100",
        "bytes=10-19,10,10",
        "bytes=90-200,90,10",
        "bytes=-10,90,10",
        "bytes=-500,0,100",
        "bytes=99-,99,1",
    })
    void readsTheRangesOfAFileOf100Bytes(String header, long first, long length) {
        assertThat(ByteRange.of(header, 100)).hasValue(new ByteRange(first, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void findsRangesThatNoByteSatisfies(String header) {
        assertThat(ByteRange.of(header, 100))
                .hasValueSatisfying(range -> assertThat(range.satisfiable()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-1,3-4",
                "bytes=9999999999999999999-"
            })
    void sendsTheWholeFileForRangesThatAreMalformedOrSeveral(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @Test
    void namesFilesSoThatNoNameBreaksOut() {
        assertThat(ContentDisposition.attachment("a b.mrc")).isEqualTo("attachment; filename=\"a b.mrc\"");
        assertThat(ContentDisposition.inline("x\"; filename=\"evil.exe"))
                .isEqualTo(
                        "inline; filename=\"x_; filename=_evil.exe\"; filename*=UTF-8''x%22%3B%20filename%3D%22evil.exe");
        assertThat(ContentDisposition.inline("a\r\nSet-Cookie: x"))
                .doesNotContain("\r", "\n")
                .endsWith("filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x");
        assertThat(ContentDisposition.attachment("µ-mapa é.mrc"))
                .isEqualTo("attachment; filename=\"_-mapa _.mrc\"; filename*=UTF-8''%C2%B5-mapa%20%C3%A9.mrc");
    }

    @Test
    void writesOneLineOfLatinPerHeader() {
        PreviewHeaders headers = PreviewHeaders.none().note("a\r\nX: y \u4e2d é");
        assertThat(headers.all()).containsEntry("X-Preview-Note", "a__X: y _ é");
        assertThat(PreviewHeaders.none().note("n".repeat(5_000)).all().get("X-Preview-Note"))
                .hasSize(PreviewHeaders.LONGEST_VALUE);
    }

    @Test
    void knowsATagAmongOthers() {
        assertThat(FileResponses.matches("\"a\", W/\"b\"", "\"b\"")).isTrue();
        assertThat(FileResponses.matches("*", "\"b\"")).isTrue();
        assertThat(FileResponses.matches("\"a\"", "\"b\"")).isFalse();
        assertThat(FileResponses.matches(null, "\"b\"")).isFalse();
    }
}
