package org.scipion.preview.mrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.Volume;
import org.scipion.preview.format.VolumeContract;

class MrcVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of(
                "mode0.mrc",
                "mode1.map",
                "mode2.mrc",
                "mode3.mrc",
                "mode4.mrc",
                "mode6.st",
                "mode12.rec",
                "mode101.mrc",
                "image.mrc",
                "extended.mrc",
                "anisotropic.mrc",
                "stack.mrcs",
                "big1.mrc",
                "big2.mrc",
                "big12.mrc",
                "permuted.map",
                "swapped.map",
                "volumes.mrc");
    }

    @Test
    void tellsTheLabelsOfTheHeader() {
        try (Volume volume = (Volume) Previews.create().open(Samples.path("volumes.mrc"))) {
            assertThat(volume.metadata().labels()).containsExactly("made for tests");
            assertThat(volume.metadata().sectionsPerVolume()).isEqualTo(2);
        }
    }
}
