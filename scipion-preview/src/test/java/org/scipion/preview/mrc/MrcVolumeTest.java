package org.scipion.preview.mrc;

import java.util.stream.Stream;
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
                "big12.mrc");
    }
}
