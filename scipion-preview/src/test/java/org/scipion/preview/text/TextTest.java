package org.scipion.preview.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.Previews;
import org.scipion.preview.Text;
import org.scipion.preview.TextWindow;

class TextTest {

    private static Text text(byte... bytes) {
        return (Text) Previews.create().open(ByteSource.of("some.txt", bytes));
    }

    private static Text text(String content) {
        return text(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void showsAShortTextWhole() {
        TextWindow window = text("one\ntwo\n").head(100);
        assertThat(window.text()).isEqualTo("one\ntwo\n");
        assertThat(window.truncated()).isFalse();
    }

    @Test
    void tellsThatThereIsMoreAndWhereItGoesOn() {
        Text text = text("0123456789");
        TextWindow head = text.head(4);
        assertThat(head.text()).isEqualTo("0123");
        assertThat(head.truncated()).isTrue();
        assertThat(text.window(head.end(), 4).text()).isEqualTo("4567");
        assertThat(text.tail(3).text()).isEqualTo("789");
        assertThat(text.window(99, 4).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void neverSplitsACharacterAndLosesNone(int bytes) {
        String content = "aé漢😀z".repeat(3);
        Text text = text(content);
        StringBuilder joined = new StringBuilder();
        long offset = 0;
        for (int i = 0; i < 200 && offset < text.file().sizeBytes(); i++) {
            TextWindow window = text.window(offset, Math.max(4, bytes));
            joined.append(window.text());
            offset = window.end();
        }
        assertThat(joined).hasToString(content);
        assertThat(text.tail(bytes).text()).doesNotContain("\ufffd");
    }

    @Test
    void dropsBytesThatAreNotValid() {
        byte[] bytes = "é ok ? ok".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xff;
        assertThat(text(bytes).head(100).text()).isEqualTo("é ok  ok");
    }

    @Test
    void recognisesEncodings() {
        assertThat(text("plain").head(9).encoding()).isEqualTo("UTF-8");
        assertThat(text("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .head(9)
                        .text())
                .isEqualTo("café");
        assertThat(text("\ufeffmarked".getBytes(StandardCharsets.UTF_8))
                        .head(99)
                        .text())
                .isEqualTo("marked");
        assertThat(text("\ufeffwide".getBytes(StandardCharsets.UTF_16LE))
                        .head(99)
                        .text())
                .isEqualTo("wide");
        assertThat(text("\ufeffwide".getBytes(StandardCharsets.UTF_16BE))
                        .tail(4)
                        .text())
                .isEqualTo("de");
    }

    @Test
    void showsAnEmptyFile() {
        assertThat(text("").head(10).text()).isEmpty();
        assertThat(text("").tail(10).truncated()).isFalse();
    }

    @Test
    void readsTheTailOfAFileOf100Gigabytes(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("huge.log");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.writeBytes("first line\n");
            file.seek(100_000_000_000L);
            file.writeBytes("\nlast line\n");
        }
        try (Text text = Previews.create().openText(log)) {
            assertThat(text.tail(11).text()).isEqualTo("\nlast line\n");
            assertThat(text.head(10).text()).isEqualTo("first line");
        }
    }

    @Test
    void holdsWindowsUpToTheLimit() {
        Previews previews = Previews.create(Limits.defaults().withHeldBytes(5));
        try (Text text =
                (Text) previews.open(ByteSource.of("some.txt", "0123456789".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(text.head(5).text()).isEqualTo("01234");
            assertThatThrownBy(() -> text.head(6)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> text.window(-1, 2)).isInstanceOf(InvalidRequestException.class);
        }
    }
}
