package org.scipion.preview.tiff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.format.VolumeContract;

class TiffVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of(
                "u8.tif",
                "u16.tif",
                "i16.tif",
                "f32.tif",
                "u16-lzw.tif",
                "u8-lzw.tiff",
                "f32-deflate.tif",
                "u16-big.tif",
                "u16-motorola.tif",
                "i8.tif",
                "u32.tif",
                "i32.tif",
                "f16.tif",
                "f64.tif",
                "tiled.tif",
                "packbits.tif");
    }

    @Test
    void saysWhichPackingIsNotReadAndWhatToDo() {
        assertThatThrownBy(() -> Previews.create().open(Samples.path("zstd.tif")))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("zstd.tif")
                .hasMessageContaining("Zstandard (50000)")
                .hasMessageContaining("LZW");
    }
}
