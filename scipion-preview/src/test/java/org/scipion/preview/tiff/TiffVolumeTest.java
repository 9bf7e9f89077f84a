package org.scipion.preview.tiff;

import java.util.stream.Stream;
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
                "u16-motorola.tif");
    }
}
