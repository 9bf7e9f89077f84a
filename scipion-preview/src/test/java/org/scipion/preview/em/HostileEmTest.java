package org.scipion.preview.em;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;

class HostileEmTest {

    @ParameterizedTest
    @CsvSource({"0,1,1", "-1,1,1", "2147483647,2147483647,2147483647", "2147483647,2147483647,1", "10,10,10"})
    void refusesSizesThatTheFileCannotHave(int width, int height, int depth) {
        ByteBuffer file = ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 6)
                .put(3, (byte) 5)
                .putInt(4, width)
                .putInt(8, height)
                .putInt(12, depth);
        assertThatThrownBy(() -> Previews.create().open(ByteSource.of("hostile.em", file.array())))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("hostile.em");
    }
}
