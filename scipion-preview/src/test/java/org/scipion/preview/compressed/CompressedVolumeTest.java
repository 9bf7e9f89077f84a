package org.scipion.preview.compressed;

import java.util.stream.Stream;
import org.scipion.preview.format.VolumeContract;

class CompressedVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("packed.mrc.gz", "packed.mrc.bz2", "packed.mrc.zst");
    }
}
