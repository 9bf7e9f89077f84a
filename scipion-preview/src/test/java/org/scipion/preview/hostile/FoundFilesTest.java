package org.scipion.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.preview.Samples;

/** Files that once broke a parser, most of them made by the fuzzer; a name begins with that of the parser. */
class FoundFilesTest {

    private static final long MOST_BYTES = 64L << 20;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Samples.path(".").resolveSibling("hostile/found"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void cannotBreakItAgain(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Parser parser = Parser.at(file.getFileName().toString());
        Inspection.inspect(parser, bytes); // loads classes
        assertThat(Inspection.inspect(parser, bytes).allocatedBytes()).isLessThan(MOST_BYTES);
    }
}
