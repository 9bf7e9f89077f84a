package org.scipion.preview.eer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.format.VolumeContract;

class EerVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("seven.eer", "eight.eer");
    }

    @Test
    void refusesAFrameWhosePartsHaveNoSizes() throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path("seven.eer"));
        bytes[164] = 0; // the tag of the sizes
        assertThatThrownBy(() -> Previews.create().open(ByteSource.of("seven.eer", bytes)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("seven.eer");
    }
}
