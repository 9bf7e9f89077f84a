package org.scipion.preview.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is packed here, zlib unpacks. */
class PackedTest {

    @Property(tries = 300)
    void zlibUnpacksWhatWasPacked(@ForAll byte[] content) throws IOException {
        assertThat(unpacked(Packed.of(content))).isEqualTo(content);
    }

    @Property(tries = 30)
    void zlibUnpacksContentOfSeveralBlocks(@ForAll long seed, @ForAll @IntRange(min = 65_535, max = 200_000) int length)
            throws IOException {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        assertThat(unpacked(Packed.of(content))).isEqualTo(content);
    }

    @Test
    void codesStayWithinFifteenBitsHoweverUnevenTheBytesAre() throws IOException {
        byte[] content = fibonacci(22);
        assertThat(unpacked(Packed.of(content))).isEqualTo(content);
    }

    @Test
    void rareBytesMakeRoomForFrequentOnes() {
        byte[] content = new byte[80_000];
        content[0] = 1;
        assertThat(Packed.of(content).length()).isLessThan(content.length / 7);
    }

    /** Each byte as often as the two before it together, which makes the deepest trees. */
    private static byte[] fibonacci(int symbols) {
        byte[] content = new byte[60_000];
        int at = 0;
        int count = 1;
        int before = 0;
        for (int symbol = 0; symbol < symbols && at + count < content.length; symbol++) {
            java.util.Arrays.fill(content, at, at + count, (byte) symbol);
            at += count;
            int next = count + before;
            before = count;
            count = next;
        }
        return java.util.Arrays.copyOf(content, at);
    }

    private static byte[] unpacked(Packed packed) throws IOException {
        try (InflaterInputStream stream =
                new InflaterInputStream(new ByteArrayInputStream(packed.bytes(), 0, packed.length()))) {
            return stream.readAllBytes();
        }
    }
}
