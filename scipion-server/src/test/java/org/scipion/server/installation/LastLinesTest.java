package org.scipion.server.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastLinesTest {

    @TempDir
    private Path folder;

    @Test
    void areTheEndOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");
        assertThat(LastLines.of(file, 2)).containsExactly("two", "three");
    }

    @Test
    void areAllOfAShorterFile() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "one");
        assertThat(LastLines.of(file, 2)).containsExactly("one");
    }

    @Test
    void areNoneWithoutAFile() {
        assertThat(LastLines.of(folder.resolve("log"), 2)).isEmpty();
    }

    @Test
    void comeFromTheEndOfAHugeFile() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "x".repeat(1_000_000) + "\nlast\n");
        assertThat(LastLines.of(file, 1)).containsExactly("last");
    }
}
