package org.scipion.preview.csv;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scipion.preview.ByteSource;
import org.scipion.preview.source.Watched;
import org.scipion.preview.text.Charsets;

/**
 * How a table of separated values is written.
 *
 * @param separator between values
 * @param charset encoding of the text
 */
record Dialect(char separator, Charset charset) {

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int SAMPLE_LINES = 20;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** A tab if the name says so; else what occurs in the most of the first lines equally often. */
    static Dialect of(ByteSource source) {
        MemorySegment head = source.bytes(0, Math.min(SAMPLE_BYTES, source.size()));
        byte[] sample = Watched.read(source, () -> head.toArray(ValueLayout.JAVA_BYTE));
        Charset charset = Charsets.detect(MemorySegment.ofArray(sample));
        boolean tabs = source.name().toLowerCase(Locale.ROOT).endsWith(".tsv");
        return new Dialect(tabs ? '\t' : sniff(Charsets.decode(sample, charset)), charset);
    }

    private static char sniff(String sample) {
        List<String> lines = sample.lines().limit(SAMPLE_LINES).toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> agreement(lines, separator))
                        .thenComparing(Comparator.comparingInt((Character separator) -> SEPARATORS.indexOf(separator))
                                .reversed()))
                .orElse(',');
    }

    private static long agreement(List<String> lines, char separator) {
        long first = counts(lines, separator).findFirst().orElse(0L);
        return first == 0
                ? 0
                : counts(lines, separator).filter(count -> count == first).count();
    }

    private static Stream<Long> counts(List<String> lines, char separator) {
        return lines.stream()
                .map(line -> unquoted(line)
                        .chars()
                        .filter(character -> character == separator)
                        .count());
    }

    private static String unquoted(String line) {
        return line.replaceAll("\"[^\"]*\"", "");
    }
}
