package org.scipion.preview.em;

import java.util.stream.Stream;
import org.scipion.preview.format.VolumeContract;

class EmVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("float.em", "short.em", "byte.em", "big.em");
    }
}
