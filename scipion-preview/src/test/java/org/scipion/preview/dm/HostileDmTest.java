package org.scipion.preview.dm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.Previews;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.UnsupportedFormatException;

/** Digital Micrograph files of version 3 that hold nothing but directories. */
class HostileDmTest {

    private static final byte DIRECTORY = 20;
    private static final byte TAG = 21;

    private static ByteBuffer header() {
        return ByteBuffer.allocate(1_000_000).putInt(3).putInt(0).putInt(1).putShort((short) 0);
    }

    private static void open(ByteBuffer file, Limits limits) {
        byte[] bytes = new byte[file.flip().remaining()];
        file.get(bytes);
        Previews.create(limits).open(ByteSource.of("deep.dm3", bytes)).close();
    }

    private static ByteBuffer directories(int depth) {
        ByteBuffer file = header();
        for (int i = 0; i < depth; i++) {
            file.putInt(1).put(DIRECTORY).putShort((short) 0).putShort((short) 0);
        }
        return file.putInt(0);
    }

    @Test
    void areReadDownToTheLimitOfNesting() {
        Limits limits = Limits.defaults().withNesting(5);
        assertThatThrownBy(() -> open(directories(5), limits)).isInstanceOf(UnsupportedFormatException.class);
        assertThatThrownBy(() -> open(directories(6), limits))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("deep.dm3");
    }

    @Test
    void doNotMultiplyTheirLongNames() {
        ByteBuffer file =
                header().putInt(1).put(DIRECTORY).putShort((short) 65_535).put(new byte[65_535]);
        int tags = 20_000;
        file.putShort((short) 0).putInt(tags);
        for (int i = 0; i < tags; i++) {
            file.put(TAG)
                    .putShort((short) 1)
                    .put((byte) i)
                    .putInt(0x25252525)
                    .putInt(1)
                    .putInt(10)
                    .put((byte) 0);
        }
        long before = allocated();
        assertThatThrownBy(() -> open(file, Limits.defaults())).isInstanceOf(UnsupportedFormatException.class);
        assertThat(allocated() - before).isLessThan(64L << 20);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
