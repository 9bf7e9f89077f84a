package org.scipion.preview.hdf5;

import java.util.stream.Stream;
import org.scipion.preview.format.VolumeContract;

class Hdf5VolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("volume.hdf", "packed.h5", "stack.hdf");
    }
}
