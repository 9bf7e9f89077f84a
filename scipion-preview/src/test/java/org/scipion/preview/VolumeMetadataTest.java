package org.scipion.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeMetadataTest {

    private final VolumeMetadata images = VolumeMetadata.of(new Shape(12, 4, 5), SampleType.FLOAT32);
    private final VolumeMetadata volumes = images.withVolumes(4);

    @Test
    void findsTheImageOfAStackThatAnAddressNames() {
        assertThat(images.sectionOf(ImageAddress.parse("1@a.mrcs").item().orElseThrow()))
                .isZero();
        assertThat(images.sectionOf(11)).isEqualTo(11);
    }

    @Test
    void findsTheMiddleOfTheVolumeThatAnAddressNames() {
        assertThat(volumes.sectionOf(0)).isEqualTo(1);
        assertThat(volumes.sectionOf(3)).isEqualTo(10);
    }

    @Test
    void showsTheMiddleOfTheMiddleVolumeAndNotABorder() {
        assertThat(images.central()).isEqualTo(6);
        assertThat(volumes.central()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, 12})
    void knowsWhichVolumesThereAre(int item) {
        assertThatThrownBy(() -> volumes.sectionOf(item))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("1 to 4");
    }

    @Test
    void knowsWhichImagesThereAre() {
        assertThatThrownBy(() -> images.sectionOf(12)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"volumes.mrc", "volumes.stk"})
    void letsTheMiddleOfAStackOfVolumesBeSeen(String sample) {
        try (Volume stack = (Volume) Previews.create().open(Samples.path(sample))) {
            Rendering picture = stack.thumbnail(ThumbnailRequest.ofSize(8));
            assertThat(picture.index()).isEqualTo(stack.metadata().central());
        }
    }
}
